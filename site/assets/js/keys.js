import { find } from './dom.js';

/** `/` and Ctrl+K lead to the search; addresses lose the `index.html` that file:// needs. */
export function startKeys() {
  const search = find('#q') ?? find('.find input');
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select');
    const wanted = (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)
      || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey);
    if (wanted && search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
  if (location.protocol !== 'file:' && location.pathname.endsWith('/index.html')) {
    history.replaceState(history.state, '', location.pathname.slice(0, -'index.html'.length) + location.search + location.hash);
  }
}
