/** The index has no longer words. */
const LONGEST = 40;

/**
 * The words of a text: runs of letters, their marks and digits. A letter is the same composed or not, wide or narrow, small or capital.
 * @param {string} text
 * @returns {string[]}
 */
export const words = (text) => {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('ς', 'σ').normalize();
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST));
};

/**
 * How many letters must be added, removed, changed or swapped with their neighbour to get from one word to the other.
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 * @returns {number} limit + 1 for anything larger than the limit
 */
export function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length], limit + 1);
}

/**
 * How many typing errors are forgiven in a word.
 * @param {string} word
 */
export const tolerance = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The nearest of some names, or null when none is near.
 * @param {string} name
 * @param {Iterable<string>} names
 */
export function nearest(name, names) {
  let best = null, least = Math.max(2, Math.floor(name.length / 4)) + 1;
  for (const candidate of names) {
    const cost = distance(name, candidate, least - 1);
    if (cost < least) [best, least] = [candidate, cost];
  }
  return best;
}
