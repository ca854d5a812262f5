import { distance, tolerance, words } from './text.js';

/**
 * One thing that can be found.
 * @typedef {object} Entry
 * @property {'connector' | 'plugin' | 'option' | 'command' | 'data source' | 'template'} type
 * @property {string} title
 * @property {string} note the plugin's id
 * @property {string} path relative to the site's root
 * @property {number} owner the number of the plugin's own entry
 */

/**
 * The index that the generator made: `terms` are sorted; `postings[i]` are pairs of an entry's number and a weight.
 * @typedef {{ types: Entry['type'][], entries: [number, string, string, string, number][], terms: string[], postings: number[][] }} Index
 */

const EXACT = 1, PREFIX = 0.7, INSIDE = 0.45, TYPO = 0.35;

export class Search {
  /** @param {Index} index */
  constructor(index) {
    const { terms, postings } = folded(index);
    this.terms = terms;
    this.postings = postings;
    /** @type {Entry[]} */
    this.entries = index.entries.map(([type, title, note, path, owner]) => ({ type: index.types[type], title, note, path, owner }));
  }

  /**
   * What holds every word of the query, best first.
   * @param {string} query
   * @returns {{ entry: Entry, number: number, score: number }[]}
   */
  find(query) {
    /** @type {Map<number, number> | null} */
    let scores = null;
    for (const word of new Set(words(query))) {
      const found = this.#holding(word);
      if (!scores) {
        scores = found;
        continue;
      }
      for (const [number, score] of scores) {
        const more = found.get(number);
        if (more === undefined) scores.delete(number);
        else scores.set(number, score + more);
      }
    }
    return [...(scores ?? [])]
      .map(([number, score]) => ({ entry: this.entries[number], number, score }))
      .sort((a, b) => b.score - a.score || a.entry.title.length - b.entry.title.length || a.number - b.number);
  }

  /**
   * The entries that hold a word, or one that begins with it, else one that contains it, else one that is near it.
   * @param {string} word
   */
  #holding(word) {
    const { terms } = this;
    /** @type {Map<number, number>} */
    const scores = new Map();
    let i = lowerBound(terms, word);
    for (; i < terms.length && terms[i].startsWith(word); i++) {
      this.#add(scores, i, terms[i].length === word.length ? EXACT : PREFIX);
    }
    if (scores.size === 0 && word.length > 2) {
      terms.forEach((term, t) => term.includes(word) && this.#add(scores, t, INSIDE));
    }
    const limit = tolerance(word);
    if (scores.size === 0 && limit > 0) {
      terms.forEach((term, t) => {
        const near = term.length > word.length + limit ? term.slice(0, word.length) : term;
        if (distance(word, near, limit) <= limit) this.#add(scores, t, TYPO);
      });
    }
    return scores;
  }

  /**
   * @param {Map<number, number>} scores
   * @param {number} term
   * @param {number} quality
   */
  #add(scores, term, quality) {
    const postings = this.postings[term];
    for (let p = 0; p < postings.length; p += 2) {
      const score = quality * postings[p + 1];
      if (score > (scores.get(postings[p]) ?? 0)) scores.set(postings[p], score);
    }
  }
}

/**
 * The index by the words that a query has. The generator writes words down as texts have them: only the browser knows which letters
 * Unicode takes for the same.
 * @param {Pick<Index, 'terms' | 'postings'>} index
 */
function folded({ terms, postings }) {
  /** @param {string} term */
  const fold = (term) => (/[^\0-\x7f]/.test(term) ? words(term) : [term]);
  if (terms.every((term) => fold(term).join(' ') === term)) return { terms, postings };
  /** @type {Map<string, number[]>} */
  const byWord = new Map();
  terms.forEach((term, t) => {
    for (const word of fold(term)) {
      const known = byWord.get(word);
      if (known) for (const number of postings[t]) known.push(number);
      else byWord.set(word, [...postings[t]]);
    }
  });
  const sorted = [...byWord.keys()].sort();
  return { terms: sorted, postings: sorted.map((word) => /** @type {number[]} */ (byWord.get(word))) };
}

/**
 * @param {string[]} sorted
 * @param {string} word
 */
function lowerBound(sorted, word) {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
