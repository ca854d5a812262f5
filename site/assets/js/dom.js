/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {any} the first element, or null
 */
export const find = (selector, within = document) => within.querySelector(selector);

/**
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {any[]}
 */
export const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

/**
 * Makes an element. Text is only ever set as text, never as markup.
 * @param {string} tag
 * @param {Record<string, any>} [attributes] null and false leave one out
 * @param {...(Node | string)} children
 * @returns {any}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** The address of the site's root, from any page and under any base path. */
export const root = () => new URL(document.body.dataset.root || './', location.href);

/**
 * @param {number} count
 * @param {string} noun
 */
export const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
