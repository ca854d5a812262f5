import { find, findAll, make } from './dom.js';
import { write } from './formats.js';
import { problem } from './types.js';

/** The form on a plugin's page that writes the configuration with the reader's own values. Nothing leaves the page. */
export function startForm() {
  const place = find('.configuration');
  if (!place) return;
  const options = findAll('.options tr[data-name]').map((row) => ({
    name: row.dataset.name,
    variable: row.dataset.variable,
    type: row.dataset.type,
    preset: row.dataset.default,
    values: row.dataset.values?.split('\n') ?? [],
    required: row.dataset.required !== undefined,
    secret: row.dataset.secret !== undefined,
  }));
  if (options.length === 0) return;
  options.sort((a, b) => Number(b.required) - Number(a.required));

  // By number and not by name: names are the plugin's, and it may use one twice.
  /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
  const inputs = [];
  const code = make('code');
  const output = make('div', { class: 'code', 'data-copy': 'your configuration' }, make('pre', { tabindex: '0' }, code));
  const fields = make('div', { class: 'fields' }, ...options.map(field));
  const form = make('form', { autocomplete: 'off' }, fields);
  // Browsers complain about a password without a user's name; a plugin may have only the secret.
  if (options.some((option) => option.secret)) form.prepend(make('input', { type: 'text', autocomplete: 'username', hidden: '' }));
  place.append(make('details', { class: 'live' },
    make('summary', {}, 'Fill in your own values'),
    make('p', { class: 'small muted' }, 'They stay in this page: nothing is sent, and nothing is kept.'),
    form, output));

  form.addEventListener('input', update);
  form.addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault());
  place.addEventListener('change', update);
  update();

  /**
   * @param {typeof options[number]} option
   * @param {number} index
   */
  function field(option, index) {
    const id = `value-${index}`;
    const choices = option.values.length ? option.values : option.type === 'boolean' ? ['true', 'false'] : [];
    const input = choices.length
      ? make('select', { id, name: option.name }, make('option', { value: '' }, option.preset ? `default: ${option.preset}` : 'not set'),
        ...choices.map((choice) => make('option', {}, choice)))
      : make('input', {
        id,
        name: option.name,
        type: option.secret ? 'password' : 'text',
        placeholder: option.preset || null,
        spellcheck: 'false',
        autocomplete: option.secret ? 'new-password' : 'off',
        'aria-describedby': `${id}-problem`,
      });
    inputs.push(input);
    return make('div', {},
      make('label', { for: id }, option.name, ...(option.required ? [' ', make('span', { class: 'tag required' }, 'required')] : [])),
      input, make('p', { class: 'problem', id: `${id}-problem`, 'aria-live': 'polite' }));
  }

  function update() {
    const assignments = [];
    for (const [index, option] of options.entries()) {
      const input = inputs[index];
      const wrong = input.value ? problem(option.type, option.values, input.value) : '';
      input.setAttribute('aria-invalid', String(wrong !== ''));
      const text = find('.problem', input.parentElement);
      if (text.textContent !== wrong) text.textContent = wrong;
      if (input.value || option.required) {
        assignments.push({ ...option, value: input.value, comment: option.required && !input.value ? 'required' : '' });
      }
    }
    code.textContent = write(find('[name=format]:checked', place).value, assignments);
  }
}
