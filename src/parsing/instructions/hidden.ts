/**
 * Characters that a reader does not see and a model does: tag characters, direction controls, and runs of zero-width characters.
 * Ordinary uses are left alone: the joiners of emoji and of scripts that need them, a byte-order mark at the start, flags of regions.
 */
const direction = /[\u202a-\u202e\u2066-\u2069]/;
const tags = /[\u{e0001}\u{e0020}-\u{e007f}]/u;
/** A black flag followed by tags and their end is the flag of a region. */
const regionFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,10}\u{e007f}/gu;
/** Any of these beside another: one alone may be a word boundary of a script. */
const zeroWidth = /[\u200b-\u200d\u2060-\u2064\ufeff\u180e]{2,}/;
/** Alone, between letters of Latin: splits words that a filter would look for. */
const splitWord = /[A-Za-z][\u200b\u2060\u2062-\u2064][A-Za-z]/;
/** Variation selectors in a row carry bytes. */
const selectors = /[\ufe00-\ufe0f]{3,}|[\u{e0100}-\u{e01ef}]{2,}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

export function hasHiddenUnicode(text: string): boolean {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (!/[\u180e\u200b-\u200d\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\u{e0001}-\u{e01ef}]/u.test(body)) return false;
  if (tags.test(body.replace(regionFlag, ''))) return true;
  // Direction isolates belong in text that mixes directions.
  if (direction.test(body) && !rightToLeft.test(body.replaceAll('\ufeff', ''))) return true;
  return zeroWidth.test(body) || splitWord.test(body) || selectors.test(body);
}
