/**
 * One setting of a pasted configuration.
 * @typedef {object} Setting
 * @property {number} line 1-based
 * @property {string} key as written
 * @property {string} value
 * @property {string | null} section of a config.ini; null for a variable
 */

// What follows the bracket is nothing to configparser.
const HEADER = /^\[(.+)\]/;
const POWERSHELL = /^\$env:(\w+)\s*=\s*(.*)$/i;
const VARIABLE = /^(?:export\s+|set\s+|setx\s+)?([A-Za-z_]\w*)=(.*)$/;
const PAIR = /^([^=:]+?)\s*[=:]\s*(.*)$/;

/**
 * Reads a config.ini, or lines that set variables in any shell, or both. A line that is neither is handed to `strange`.
 * @param {string} text
 * @param {(line: number, text: string) => void} strange
 * @returns {Setting[]}
 */
export function read(text, strange) {
  /** @type {Setting[]} */
  const settings = [];
  /** @type {string | null} */
  let section = null;
  /** @type {Setting | null} */
  let open = null;
  let indent = 0;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1, trimmed = raw.trim();
    if (trimmed === '' || /^[#;]/.test(trimmed) || /^rem\s/i.test(trimmed)) return;
    // configparser takes a line for a continuation of the value above it when it stands further in, whatever it looks like.
    const depth = raw.search(/\S/);
    if (open && depth > indent) {
      open.value += '\n' + trimmed;
      return;
    }
    indent = depth;
    open = null;
    const header = HEADER.exec(trimmed);
    if (header) {
      section = header[1].trim();
      return;
    }
    const variable = POWERSHELL.exec(trimmed) ?? (section === null || /^export\s|^\$/.test(trimmed) ? VARIABLE.exec(trimmed) : null);
    const pair = variable ?? PAIR.exec(trimmed);
    if (!pair) {
      strange(line, trimmed);
      return;
    }
    const setting = { line, key: pair[1].trim(), value: variable ? unquote(pair[2].trim()) : pair[2].trim(), section: variable ? null : section ?? '' };
    settings.push(setting);
    if (!variable && section !== null) open = setting;
  });
  return settings;
}

/** @param {string} value */
function unquote(value) {
  const quote = value[0];
  if ((quote !== '"' && quote !== "'") || value.length < 2) return value.replace(/\s+#.*$/, '');
  const end = value.lastIndexOf(quote);
  return end > 0 ? value.slice(1, end).replaceAll(quote + quote, quote) : value;
}
