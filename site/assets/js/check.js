import { load, notLoaded } from './data.js';
import { find, make, plural, root } from './dom.js';
import { read } from './settings.js';
import { nearest } from './text.js';
import { problem } from './types.js';

/**
 * @typedef {import('./compare.js').Plugin} Plugin
 * @typedef {import('./compare.js').Option} Option
 * @typedef {{ line: number, severity: 'error' | 'warning' | 'note', parts: (string | Node)[] }} Finding
 */

const OTHER_SECTIONS = ['owner', 'job', 'contacts', 'default'];

/** The checker of a pasted configuration. */
export function startCheck() {
  const form = find('#check');
  if (!form) return;
  const text = find('textarea', form), chosen = find('select', form);
  const summary = find('#check-summary'), list = find('#check-findings');
  let timer = 0;

  form.addEventListener('submit', (/** @type {Event} */ event) => {
    event.preventDefault();
    run();
  });
  text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(run, 250);
  });
  chosen.addEventListener('change', run);
  if (text.value) run();

  async function run() {
    const data = await load('catalog').catch(() => null);
    if (!text.value.trim() || !data) {
      summary.textContent = text.value.trim() ? notLoaded : '';
      list.replaceChildren();
      return;
    }
    const { findings, count } = check(text.value, data.plugins, data.core, chosen.value);
    const errors = findings.filter((f) => f.severity === 'error').length;
    const warnings = findings.filter((f) => f.severity === 'warning').length;
    summary.textContent = `${plural(count, 'setting')} read: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.`;
    list.replaceChildren(...findings.map(({ line, severity, parts }) => make('li', {},
      make('span', { class: `tag ${severity}` }, severity), ' ', line ? make('span', { class: 'muted small' }, `line ${line} `) : '', ...parts)));
  }
}

/**
 * @param {string} text
 * @param {Plugin[]} plugins
 * @param {string[]} core the options of vdk-core itself, in lower case
 * @param {string} chosen the id of the connector the configuration is for, or nothing
 * @returns {{ findings: Finding[], count: number }}
 */
export function check(text, plugins, core, chosen) {
  /** @type {Finding[]} */
  const findings = [];
  /** @param {number} line @param {Finding['severity']} severity @param {...(string | Node)} parts */
  const report = (line, severity, ...parts) => findings.push({ line, severity, parts });

  /** @type {Map<string, { plugin: Plugin, option: Option }[]>} */
  const known = new Map();
  for (const plugin of plugins) {
    for (const option of plugin.options) known.set(option.name, [...(known.get(option.name) ?? []), { plugin, option }]);
  }
  const names = [...known.keys(), ...core];
  // A variable's name has no dots and no dashes.
  const variables = new Map([...known.keys()].map((name) => [name.replace(/[.-]/g, '_'), name]));
  const settings = read(text, (line) => report(line, 'error', 'Neither a section, nor a key with a value, nor a comment.'));

  const seen = new Map();
  /** @type {Map<Plugin, Set<string>>} */
  const used = new Map();
  for (const { line, key, value, section } of settings) {
    const lower = section?.toLowerCase();
    if (section === '') {
      report(line, 'error', code(key), ' stands before the first section; config.ini needs ', code('[vdk]'), ' above it.');
      continue;
    }
    if (lower != null && lower !== 'vdk' && !lower.startsWith('vdk_')) {
      if (!OTHER_SECTIONS.includes(lower)) report(line, 'warning', 'VDK reads no section ', code(`[${section}]`), '.');
      continue;
    }

    const name = section === null ? fromVariable(key, variables, core) : key.toLowerCase();
    if (name === null) continue;
    const place = `${lower ?? 'environment'} ${section === null ? key.toUpperCase() : name}`;
    if (seen.has(place)) report(line, 'error', code(key), ` was set in line ${seen.get(place)} already.`);
    seen.set(place, line);

    const owners = known.get(name) ?? [];
    if (owners.length === 0) {
      if (!core.includes(name)) {
        const near = nearest(name, names);
        report(line, 'error', code(key), ' is not an option of any plugin.', ...(near ? [' Did you mean ', linked(near, known), '?'] : []));
      }
      continue;
    }
    for (const { plugin } of owners) used.set(plugin, (used.get(plugin) ?? new Set()).add(name));
    const owner = owners.find(({ plugin }) => plugin.id === chosen) ?? owners[0];
    if (chosen && owner.plugin.id !== chosen) {
      report(line, 'warning', linked(name, known), ` is an option of ${owner.plugin.id}, not of ${chosen}.`);
    }
    const wrong = value === '' ? '' : problem(owner.option.type, owner.option.values, value);
    if (wrong) report(line, 'error', linked(name, known), `: ${wrong}`);
    if (value === '' && owner.option.required) report(line, 'error', linked(name, known), ' is required and has no value.');
    if (section !== null) {
      if (/(^|[^%])(%%)*%(?![%(])/.test(value)) report(line, 'error', linked(name, known), ': a percent sign must be written twice in config.ini.');
      if (/\s[#;]/.test(value)) report(line, 'warning', linked(name, known), ': config.ini has no comments behind a value; this one is part of it.');
      if (owner.option.secret && value) report(line, 'warning', linked(name, known), ' is a secret: keep it out of files under version control.');
    }
  }

  const wanted = plugins.filter((plugin) => plugin.id === chosen || used.has(plugin));
  for (const plugin of wanted) {
    const missing = plugin.options.filter((option) => option.required && !used.get(plugin)?.has(option.name));
    for (const option of missing) report(0, 'error', linked(option.name, known), ` of ${plugin.id} is required and missing.`);
    if (missing.length > 0) continue;
    report(0, 'note', plugin.options.some((option) => option.required) ? `All that ${plugin.id} requires is set.` : `${plugin.id} requires none of its options.`);
  }
  return { findings, count: settings.length };
}

/**
 * The option that a variable sets, also for a section (`VDK_<NAME>_<KEY>`); the name as it is when it is unknown but meant for VDK;
 * null for a variable of something else.
 * @param {string} variable
 * @param {Map<string, string>} variables the plugins' options by their variables in lower case, without VDK_
 * @param {string[]} core
 */
function fromVariable(variable, variables, core) {
  const lower = variable.toLowerCase();
  const name = lower.startsWith('vdk_') ? lower.slice(4) : lower;
  if (!variables.has(name) && core.includes(name)) return name;
  for (let i = 0; i >= 0; i = name.indexOf('_', i) + 1 || -1) {
    const option = variables.get(name.slice(i));
    if (option !== undefined) return option;
  }
  return lower.startsWith('vdk_') ? name : null;
}

/** @param {string} text */
const code = (text) => make('code', {}, text);

/**
 * @param {string} name
 * @param {Map<string, { plugin: Plugin, option: Option }[]>} known
 */
function linked(name, known) {
  const owner = known.get(name)?.[0];
  return owner ? make('a', { href: new URL(`${owner.plugin.path}index.html#${owner.option.anchor}`, root()).href }, code(name)) : code(name);
}
