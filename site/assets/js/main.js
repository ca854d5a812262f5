// The one entry. Every feature looks for the elements that it enhances and does nothing on pages without them.
import { startCopying } from './copy.js';
import { startKeys } from './keys.js';
import { startSuggestions } from './suggest.js';
import { startCatalog } from './catalog.js';
import { startForm } from './form.js';
import { startCompare } from './compare.js';
import { startCheck } from './check.js';

for (const start of [startKeys, startCopying, startSuggestions, startCatalog, startForm, startCompare, startCheck]) {
  start();
}
