const BOOLEANS = ['true', 'false', '1', '0', 'yes', 'no', 'y', 'n'];

/**
 * Why VDK would not take a value, or nothing. VDK converts a text to the type of the option's default.
 * @param {string} type
 * @param {string[]} allowed
 * @param {string} value
 * @returns {string}
 */
export function problem(type, allowed, value) {
  const text = value.trim();
  if (allowed.length > 0 && !allowed.includes(text)) return `It must be one of ${allowed.join(', ')}.`;
  if (type === 'boolean' && !BOOLEANS.includes(text.toLowerCase())) return `It must be one of ${BOOLEANS.join(', ')}.`;
  if (type === 'integer' && !/^[+-]?\d+(_\d+)*$/.test(text)) return 'It must be a whole number.';
  if (type === 'float' && !/^[+-]?(\d[\d_]*\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i.test(text)) return 'It must be a number.';
  return '';
}
