import { root } from './dom.js';

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/** What to say where data could not be loaded. */
export const notLoaded = 'The data for this could not be loaded. Check the connection and try again.';

/** The end of the line of files that are loaded by scripts. */
let turn = Promise.resolve();

/**
 * Loads `assets/<name>.txt` once; what failed is tried again. Pages from file:// may not fetch, but they may run scripts: the file calls
 * vdkData with its content. Hosts compress it, as they do not with files of a type that they do not know.
 * @param {string} name
 * @returns {Promise<any>}
 */
export function load(name) {
  let data = loaded.get(name);
  if (!data) {
    data = read(new URL(`assets/${name}.txt`, root())).then(inOrder);
    loaded.set(name, data);
    data.catch(() => loaded.delete(name));
  }
  return data;
}

/**
 * The data without what changes the order of the text around it: a page shows a name of a plugin as it is written, here as elsewhere.
 * @param {any} data
 * @returns {any}
 */
function inOrder(data) {
  const text = JSON.stringify(data), plain = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return plain === text ? data : JSON.parse(plain);
}

/** @param {URL} url */
async function read(url) {
  if (url.protocol !== 'file:') {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
    const text = await response.text();
    return JSON.parse(text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')));
  }
  // One after the other: a file does not say which it is when it calls.
  const data = turn.then(() => run(url));
  turn = data.then(() => {}, () => {});
  return data;
}

/**
 * @param {URL} url
 * @returns {Promise<any>}
 */
function run(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    Object.assign(globalThis, { vdkData: resolve });
    script.onerror = reject;
    script.src = url.href;
    document.head.append(script);
  });
}
