import { findAll, make } from './dom.js';

/** Gives every piece of code a button that copies it. */
export function startCopying() {
  if (!navigator.clipboard) return;
  for (const box of findAll('[data-copy]')) {
    const status = make('span', { class: 'sr', role: 'status' });
    const button = make('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${box.dataset.copy}` }, 'Copy');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(box.querySelector('code').textContent);
        button.textContent = 'Copied';
        status.textContent = 'Copied';
      } catch {
        // Without permission the text can still be selected.
        getSelection()?.selectAllChildren(box.querySelector('code'));
      }
      setTimeout(() => {
        button.textContent = 'Copy';
        status.textContent = '';
      }, 1500);
    });
    box.append(button, status);
  }
}
