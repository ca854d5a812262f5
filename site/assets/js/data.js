import { root } from './dom.js';

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * Loads `assets/<name>.txt` once. Pages from file:// may not fetch, but they may run scripts: the file calls vdkData with its content.
 * Hosts compress it, as they do not with files of a type that they do not know.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function load(name) {
  let data = loaded.get(name);
  if (!data) loaded.set(name, (data = read(new URL(`assets/${name}.txt`, root()))));
  return data;
}

/** @param {URL} url */
async function read(url) {
  if (url.protocol !== 'file:') {
    const text = await (await fetch(url)).text();
    return JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')));
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(globalThis, { vdkData: resolve });
    script.onerror = reject;
    script.src = url.href;
    document.head.append(script);
  });
}
