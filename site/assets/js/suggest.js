import { load } from './data.js';
import { find, make, root } from './dom.js';
import { Search } from './search.js';

const MOST = 8;

/** The search in the header of every page: a combobox with the best matches; without a choice, Enter leads to the catalog. */
export function startSuggestions() {
  const form = find('[data-suggest]');
  if (!form) return;
  const input = form.querySelector('input');
  const list = make('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  form.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-expanded', 'false'], ['aria-controls', list.id], ['aria-autocomplete', 'list']]) {
    input.setAttribute(name, value);
  }

  /** @type {Search | undefined} */
  let search;
  let active = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };

  /** @param {number} index */
  const activate = (index) => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  };

  const show = async () => {
    // Without its data the search leads to the catalog, which says what is wrong.
    try {
      search ??= new Search(await load('search'));
    } catch {
      return;
    }
    if (document.activeElement !== input) return;
    const found = search.find(input.value).slice(0, MOST);
    list.replaceChildren(...found.map(({ entry }, i) => {
      const option = make('li', { id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false' },
        make('span', { class: 'what' }, entry.title), ' ', make('span', { class: 'note' }, `${entry.type}, ${entry.note}`));
      option.addEventListener('mousedown', (/** @type {Event} */ event) => event.preventDefault());
      option.addEventListener('click', () => go(i));
      return option;
    }));
    targets = found.map(({ entry }) => new URL(entry.path, root()).href);
    active = -1;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
  };

  /** @type {string[]} */
  let targets = [];
  /** @param {number} index */
  const go = (index) => {
    close();
    location.href = targets[index];
  };

  input.addEventListener('input', show);
  input.addEventListener('focus', () => input.value && show());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (list.hidden) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') activate((active + 1) % count);
    else if (event.key === 'ArrowUp') activate((active > 0 ? active : count) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) go(active);
    else return;
    event.preventDefault();
  });
}
