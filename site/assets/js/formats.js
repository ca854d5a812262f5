/**
 * An option and the value it gets.
 * @typedef {{ name: string, variable: string, value: string, comment?: string }} Assignment
 */

const PLAIN = /^[A-Za-z0-9_\-./:@%+,]+$/;

/** @param {string} value */
const ini = (value) => {
  const lines = value.split('\n');
  const lost = /[\r\0]/.test(value) || lines.some((line, i) => line !== line.trim() || (i > 0 && (line === '' || /^[#;]/.test(line))));
  return lost ? null : value.replaceAll('%', '%%').replaceAll('\n', '\n    ');
};

/** @param {string} value */
const bash = (value) => (PLAIN.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`);

// PowerShell takes the typographic single quotes for quotes too.
/** @param {string} value */
const powershell = (value) => `'${value.replace(/['\u2018-\u201b]/g, '$&$&')}'`;

/** @param {string} value */
const env = (value) => (value === '' || PLAIN.test(value.replaceAll('=', '')) ? value : /['\\\n\r\0]|\$\{/.test(value) ? null : `'${value}'`);

/** @type {Record<string, { head: string, line: (assignment: Assignment) => string | null }>} */
const formats = {
  ini: { head: '[vdk]\n', line: ({ name, value }) => join(`${name} =`, ' ', ini(value)) },
  bash: { head: '', line: ({ variable, value }) => join(`export ${variable}=`, '', bash(value)) },
  powershell: { head: '', line: ({ variable, value }) => join(`$Env:${variable} =`, ' ', powershell(value)) },
  env: { head: '', line: ({ variable, value }) => join(`${variable}=`, '', env(value)) },
};

/**
 * @param {string} left
 * @param {string} gap
 * @param {string | null} right
 */
const join = (left, gap, right) => (right === null ? null : right === '' ? left : left + gap + right);

/**
 * The configuration in one format; a value that the format cannot hold is said to be left out.
 * @param {string} format
 * @param {Assignment[]} assignments
 */
export function write(format, assignments) {
  const { head, line } = formats[format];
  return head + assignments
    .map((assignment) => (assignment.comment ? `# ${assignment.comment}\n` : '')
      + (line(assignment) ?? `# ${assignment.name}: its value cannot be written in this format.`) + '\n')
    .join('');
}
