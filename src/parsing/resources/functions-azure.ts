import { type Implementation, members } from './functions-text.js';
import { isNull, known, listOf, mapOf, settle, textOf, unclear, type Value, whyUnknown } from './value.js';

/** Lists are joined to a list, everything else to a text. */
const concat: Implementation = (given) => {
  const settled = given.map((item) => settle(item));
  if (settled.some(({ is }) => is === 'list')) {
    const parts = given.map(members);
    return listOf(
      parts.flatMap(({ items }) => items),
      parts.find(({ open }) => open !== undefined)?.open,
    );
  }
  const texts = given.map(textOf);
  return texts.every((text) => text !== undefined) ? known(texts.join('')) : { is: 'text', parts: given };
};

/** Objects are merged, lists joined. */
const union: Implementation = (given) => {
  const settled = given.map((item) => settle(item));
  if (settled.some(({ is }) => is === 'list')) return concat(given);
  const entries = new Map<string, Value>();
  let open: string | undefined;
  for (const item of settled) {
    if (item.is === 'map') {
      for (const [key, value] of item.entries) entries.set(key, value);
      open ??= item.open;
    } else if (!isNull(item)) open ??= whyUnknown(item);
  }
  return mapOf(entries, open);
};

const contains: Implementation = ([whole, part]) => {
  const [settled, wanted] = [whole && settle(whole), textOf(part)];
  if (!settled || wanted === undefined) return unclear('what it looks for is not known', whole ? [whole] : []);
  if (settled.is === 'map')
    return settled.entries.has(wanted) ? known(true) : settled.open === undefined ? known(false) : unclear(settled.open);
  if (settled.is === 'list') {
    const texts = settled.items.map(textOf);
    if (texts.includes(wanted)) return known(true);
    return settled.open === undefined && !texts.includes(undefined) ? known(false) : unclear(settled.open ?? 'an item that is not known');
  }
  const text = textOf(settled);
  return text === undefined ? unclear(whyUnknown(settled), [settled]) : known(text.includes(wanted));
};

const empty: Implementation = ([value]) => {
  const settled = value && settle(value);
  if (!settled || isNull(settled)) return known(true);
  if (settled.is === 'list')
    return settled.items.length > 0 ? known(false) : settled.open === undefined ? known(true) : unclear(settled.open);
  if (settled.is === 'map')
    return settled.entries.size > 0 ? known(false) : settled.open === undefined ? known(true) : unclear(settled.open);
  if (settled.is === 'reference') return known(false);
  const text = textOf(settled);
  return text === undefined ? unclear(whyUnknown(settled), [settled]) : known(text === '');
};

/** `/providers/<type>/<name>`, with the parts of what is not known in it. */
const resourceId: Implementation = (given) => {
  const at = given.findIndex((item) => /^[\w.]+\/[\w./]+$/.test(textOf(item) ?? ''));
  if (at === -1) return unclear('a resource id of parts that are not known', given);
  const parts: Value[] = [known('/providers/')];
  for (const item of given.slice(at)) parts.push(item, known('/'));
  return { is: 'text', parts: parts.slice(0, -1) };
};

const take: Implementation = ([whole, count]) => {
  const [text, number] = [textOf(whole), Number(textOf(count))];
  if (text !== undefined && Number.isInteger(number)) return known(text.slice(0, Math.max(0, number)));
  const settled = whole && settle(whole);
  return settled?.is === 'list' && Number.isInteger(number)
    ? listOf(settled.items.slice(0, number), settled.open)
    : unclear('a part of what is not known', whole ? [whole] : []);
};

const range: Implementation = ([first, count]) => {
  const [start, number] = [Number(textOf(first)), Number(textOf(count))];
  if (!Number.isInteger(start) || !Number.isInteger(number) || number < 0)
    return unclear('a number of copies that is not known', count ? [count] : []);
  return listOf(Array.from({ length: Math.min(number, 800) }, (_, at) => known(start + at)));
};

/** Functions of Bicep and ARM templates that Terraform has no like of, by the names that their readers give them. */
export const azureFunctions: Readonly<Record<string, Implementation>> = {
  azure_concat: concat,
  azure_union: union,
  azure_contains: contains,
  azure_empty: empty,
  azure_resource_id: resourceId,
  azure_take: take,
  azure_range: range,
};
