import { load, notLoaded } from './data.js';
import { find, findAll, make, root } from './dom.js';

/**
 * @typedef {{ name: string, variable: string, anchor: string, type: string, values: string[], fallback: string | null, required: boolean, secret: boolean }} Option
 * @typedef {{ id: string, name: string, path: string, connector: boolean, facts: Record<string, string[]>, options: Option[] }} Plugin
 */

const MOST = 4;

/** The comparison of 2 to 4 connectors, kept in the address as `?c=a,b`. */
export function startCompare() {
  const form = find('#compare');
  if (!form) return;
  const boxes = findAll('input[name=c]', form), only = find('[name=differences]', form);
  const table = find('#comparison'), status = find('#compare-status');

  form.addEventListener('change', () => {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    const query = ids.length ? `?c=${ids.map(encodeURIComponent).join(',')}` : '';
    if (query !== location.search) history.pushState(null, '', location.pathname + query);
    update();
  });
  form.addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
  addEventListener('popstate', read);
  read();

  function read() {
    const ids = new URLSearchParams(location.search).getAll('c').flatMap((part) => part.split(','));
    for (const box of boxes) box.checked = ids.includes(box.value);
    update();
  }

  async function update() {
    const ids = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const box of boxes) box.disabled = ids.length >= MOST && !box.checked;
    if (ids.length < 2) {
      status.textContent = `Choose ${ids.length === 0 ? '2 to 4' : 'at least one more'} to compare.`;
      table.replaceChildren();
      return;
    }
    const data = await load('catalog').catch(() => null);
    if (!data) {
      status.textContent = notLoaded;
      table.replaceChildren();
      return;
    }
    const plugins = ids.map((id) => data.plugins.find((/** @type {Plugin} */ plugin) => plugin.id === id));
    const lines = rows(plugins, data.facts);
    const differing = lines.filter((line) => line.differs).length;
    status.textContent = `${plugins.map((plugin) => plugin.name).join(', ')}: ${lines.length - differing} lines agree, ${differing} differ.`;
    table.replaceChildren(...draw(plugins, only.checked ? lines.filter((line) => line.differs) : lines));
  }
}

/**
 * A line of the comparison; `cells` has one list of texts for each plugin.
 * @typedef {{ head: string, group: string, cells: string[][], differs: boolean }} Line
 */

/**
 * @param {Plugin[]} plugins
 * @param {string[]} facts names of facts in the order of the lines
 * @returns {Line[]}
 */
export function rows(plugins, facts) {
  /** @param {string} group @param {string} head @param {string[][]} cells @returns {Line} */
  const line = (group, head, cells) => ({ group, head, cells, differs: new Set(cells.map((cell) => cell.join('\n'))).size > 1 });
  const lines = facts.map((fact) => line('Facts', fact, plugins.map((plugin) => plugin.facts[fact] ?? [])))
    .filter(({ cells }) => cells.some((cell) => cell.length > 0));

  const stems = plugins.map((plugin) => new Map(plugin.options.map((option) => [stem(option.name, plugin), option])));
  const all = [...new Set(stems.flatMap((map) => [...map.keys()]))];
  const shared = (/** @type {string} */ name) => stems.filter((map) => map.has(name)).length;
  all.sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1));
  for (const name of all) {
    lines.push(line(shared(name) > 1 ? 'Options they share' : 'Options only one has', name, stems.map((map) => describe(map.get(name)))));
  }
  return lines;
}

/**
 * An option's name without what only names its plugin, so that `postgres_host` and `oracle_host` meet.
 * @param {string} name
 * @param {Plugin} plugin
 */
function stem(name, plugin) {
  const own = plugin.id.toLowerCase().split(/[^a-z0-9]+/);
  const parts = name.split('_');
  while (parts.length > 1 && own.includes(parts[0])) parts.shift();
  return parts.join('_');
}

/** @param {Option | undefined} option */
const describe = (option) => option
  ? [[option.type, option.required && 'required', option.secret && 'secret', option.fallback !== null && `default ${option.fallback || 'empty'}`].filter(Boolean).join(', ')]
  : [];

/**
 * @param {Plugin[]} plugins
 * @param {Line[]} lines
 */
function draw(plugins, lines) {
  const head = make('thead', {}, make('tr', {}, make('td'), ...plugins.map((plugin) =>
    make('th', { scope: 'col' }, make('a', { href: new URL(`${plugin.path}index.html`, root()).href }, plugin.name)))));
  const groups = [...new Set(lines.map((line) => line.group))].map((group) => make('tbody', {},
    make('tr', { class: 'band' }, make('th', { scope: 'rowgroup', colspan: plugins.length + 1 }, group)),
    ...lines.filter((line) => line.group === group).map((line) => make('tr', { class: line.differs ? 'differs' : null },
      make('th', { scope: 'row' }, line.head, ...(line.differs ? [make('span', { class: 'sr' }, ' (differs)')] : [])),
      ...line.cells.map((cell) => make('td', {}, cell.length ? cell.join(', ') : make('span', { class: 'muted' }, 'none')))))));
  return [make('caption', { class: 'sr' }, 'Connectors side by side'), head, ...groups];
}
