import { load, notLoaded } from './data.js';
import { find, findAll, make, plural } from './dom.js';
import { Search } from './search.js';

/**
 * A connector in the list.
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {HTMLElement} group the list it stands in while nothing is searched
 * @property {Record<'kind' | 'can' | 'maturity', string[]>} facets
 */

const OTHERS = 12;

/** The list of connectors: search, filters and order, all kept in the address. */
export function startCatalog() {
  const form = find('#filters');
  if (!form) return;
  const input = find('#q'), sort = find('[name=sort]'), status = find('#status'), results = find('#results'), nothing = find('#nothing');
  const boxes = findAll('input[type=checkbox]', form);
  const reset = find('button[type=reset]', form);
  const groups = findAll('.group', results);
  const flat = make('ul', { class: 'rows' });
  const flatGroup = make('section', { class: 'group', hidden: true, 'aria-labelledby': 'found' }, make('h2', { id: 'found', class: 'sr' }, 'Connectors found'), flat);
  results.append(flatGroup);

  /** @type {Row[]} */
  const rows = findAll('.rows > li', results).map((element) => ({
    element,
    group: element.parentElement,
    facets: {
      kind: element.dataset.kind.split(' '),
      can: element.dataset.can.split(' '),
      maturity: [element.dataset.maturity],
    },
  }));
  const byId = new Map(rows.map((row) => [row.element.dataset.id, row]));

  /** @type {Search | undefined} */
  let search;

  read();
  input.addEventListener('input', () => update());
  form.addEventListener('change', () => update(true));
  sort.addEventListener('change', () => update(true));
  form.addEventListener('reset', () => setTimeout(() => update(true)));
  find('#search').addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
  addEventListener('popstate', read);

  // Closed in the page, so that on a narrow screen nothing below them moves; beside the list there is room for them.
  const beside = matchMedia('(min-width: 64rem)'), filters = find('details', form);
  beside.addEventListener('change', showFilters);
  showFilters();

  function showFilters() {
    filters.open = beside.matches || boxes.some((box) => box.checked);
  }

  /** Takes the state from the address. */
  function read() {
    const state = new URLSearchParams(location.search);
    input.value = state.get('q') ?? '';
    sort.value = state.get('sort') ?? '';
    for (const box of boxes) box.checked = state.getAll(box.name).includes(box.value);
    update();
  }

  /** @param {boolean} isStep a choice that the back button takes back; typing is none */
  function write(isStep) {
    const state = new URLSearchParams();
    if (input.value.trim()) state.set('q', input.value.trim());
    for (const box of boxes) if (box.checked) state.append(box.name, box.value);
    if (sort.value) state.set('sort', sort.value);
    const query = String(state);
    if (query === location.search.slice(1)) return;
    history[isStep ? 'pushState' : 'replaceState'](null, '', location.pathname + (query && '?' + query) + location.hash);
  }

  async function update(isStep = false) {
    const query = input.value.trim();
    if (query && !search) {
      try {
        search = new Search(await load('search'));
      } catch {
        status.textContent = notLoaded;
        return;
      }
      if (query !== input.value.trim()) return;
    }
    write(isStep);
    const found = query ? ranked(query) : null;
    const inQuery = found ? rows.filter((row) => found.best.has(row)) : rows;
    const shown = inQuery.filter((row) => passes(row));
    count(inQuery);
    place(shown, found);
    showOthers(found?.others ?? []);
    nothing.hidden = shown.length > 0;
    status.textContent = shown.length === rows.length ? plural(rows.length, 'connector') : `${shown.length} of ${plural(rows.length, 'connector')}`;
    reset.hidden = !boxes.some((box) => box.checked);
  }

  /**
   * The rows that match, with their score and what matched, and what else was found.
   * @param {string} query
   */
  function ranked(query) {
    /** @type {Map<Row, { score: number, hit: import('./search.js').Entry | null }>} */
    const best = new Map();
    const others = [];
    for (const { entry, score } of /** @type {Search} */ (search).find(query)) {
      const owner = /** @type {Search} */ (search).entries[entry.owner];
      const row = owner.type === 'connector' ? byId.get(owner.note) : undefined;
      if (!row) {
        if (others.length < OTHERS) others.push(entry);
        continue;
      }
      const known = best.get(row);
      const hit = entry === owner ? null : entry;
      if (!known) best.set(row, { score, hit });
      else if (!known.hit && hit && known.score < score * 1.5) known.hit = hit;
    }
    return { best, others };
  }

  /**
   * Kinds and maturities widen, capabilities narrow.
   * @param {Row} row
   * @param {string} [without] a facet to leave out
   */
  function passes(row, without) {
    return ['kind', 'can', 'maturity'].every((facet) => {
      const wanted = boxes.filter((box) => box.name === facet && box.checked && facet !== without).map((box) => box.value);
      const has = row.facets[/** @type {keyof Row['facets']} */ (facet)];
      return wanted.length === 0 || (facet === 'can' ? wanted.every((w) => has.includes(w)) : wanted.some((w) => has.includes(w)));
    });
  }

  /** @param {Row[]} inQuery */
  function count(inQuery) {
    for (const name of /** @type {(keyof Row['facets'])[]} */ (['kind', 'can', 'maturity'])) {
      // A box of a narrowing facet counts what would be left with it, one of a widening facet what it would add.
      const base = inQuery.filter((row) => passes(row, name === 'can' ? undefined : name));
      for (const box of boxes.filter((b) => b.name === name)) {
        const number = base.filter((row) => row.facets[name].includes(box.value)).length;
        find('.count', box.parentElement).textContent = number;
        box.closest('li').classList.toggle('none', number === 0);
      }
    }
  }

  /**
   * @param {Row[]} shown
   * @param {ReturnType<typeof ranked> | null} found
   */
  function place(shown, found) {
    const grouped = !found && !sort.value;
    for (const row of shown) {
      find('.hit', row.element)?.remove();
      const hit = found?.best.get(row)?.hit;
      if (hit) {
        row.element.children[1].append(make('p', { class: 'hit' }, `${hit.type} `, make('a', { href: hit.path }, hit.title)));
      }
    }
    flatGroup.hidden = grouped;
    for (const group of groups) {
      const list = find('.rows', group);
      const own = grouped ? shown.filter((row) => row.group === list) : [];
      list.replaceChildren(...own.map((row) => row.element));
      group.hidden = own.length === 0;
      find('.count', group).textContent = own.length;
    }
    flat.replaceChildren(...(grouped ? [] : [...shown].sort(order(found)).map((row) => row.element)));
  }

  /**
   * @param {ReturnType<typeof ranked> | null} found
   * @returns {(a: Row, b: Row) => number}
   */
  function order(found) {
    const value = (/** @type {Row} */ row, /** @type {string} */ name) => row.element.dataset[name] ?? '';
    switch (sort.value) {
      case 'name': return (a, b) => value(a, 'name').localeCompare(value(b, 'name'));
      case 'maturity': return (a, b) => Number(value(b, 'level')) - Number(value(a, 'level'));
      case 'changed': return (a, b) => value(b, 'changed').localeCompare(value(a, 'changed'));
      default: return (a, b) => (found?.best.get(b)?.score ?? 0) - (found?.best.get(a)?.score ?? 0);
    }
  }

  /** @param {import('./search.js').Entry[]} entries */
  function showOthers(entries) {
    const section = find('#others');
    section.hidden = entries.length === 0;
    find('ul', section).replaceChildren(...entries.map((entry) =>
      make('li', {}, make('a', { href: entry.path }, entry.title), ' ', make('span', { class: 'muted small' }, `${entry.type}, ${entry.note}`))));
  }
}
