import type { Resource } from './resource.js';

type Scalar = string | number | boolean | null;

/** What an expression comes to, as far as it can be told without planning. */
export type Value =
  | { readonly is: 'known'; readonly value: Scalar }
  /** Text of which some parts are not known. */
  | { readonly is: 'text'; readonly parts: readonly Value[] }
  /** `open`: why further items may exist; `any`: what each of them looks like; `set`: each item is its own key. */
  | { readonly is: 'list'; readonly items: readonly Value[]; readonly open?: string; readonly any?: Value; readonly set?: true }
  | { readonly is: 'map'; readonly entries: ReadonlyMap<string, Value>; readonly open?: string; readonly any?: Value }
  /** The JSON text of a value. */
  | { readonly is: 'json'; readonly of: Value }
  /** A resource, or an attribute of it. Its configured value is asked for only when needed. */
  | { readonly is: 'reference'; readonly to: Resource; readonly path: readonly string[] }
  /** A module that was called: its outputs are worked out when asked for. */
  | { readonly is: 'module'; readonly output: (name: string) => Value }
  /** One of these; which one cannot be told. */
  | { readonly is: 'either'; readonly options: readonly Value[]; readonly why: string }
  | {
      readonly is: 'unknown';
      readonly why: string;
      /** There is no such thing: what `try` passes over. */
      readonly absent?: true;
      /** A literal secret stood here. */
      readonly secret?: true;
      /** What it was made from, so that references are not lost. */
      readonly from?: readonly Value[];
    };

export const known = (value: Scalar): Value => ({ is: 'known', value });
export const nothing: Value = known(null);
export const listOf = (items: readonly Value[], open?: string): Value => ({ is: 'list', items, ...(open === undefined ? {} : { open }) });
/** The same items as a set. */
export const asSet = (value: Value): Value => (value.is === 'list' ? { ...value, set: true } : value);
export const mapOf = (entries: ReadonlyMap<string, Value>, open?: string): Value => ({
  is: 'map',
  entries,
  ...(open === undefined ? {} : { open }),
});
export const absent = (why: string): Value => ({ is: 'unknown', why, absent: true });
export function unclear(why: string, from: readonly Value[] = []): Value {
  const kept = from.filter((value) => value.is !== 'known');
  return kept.length === 0 ? { is: 'unknown', why } : { is: 'unknown', why, from: kept };
}

/** Plain JSON → a value. */
export function fromPlain(plain: unknown, depth = 0): Value {
  if (depth > 60) return unclear('nested too deeply');
  if (Array.isArray(plain)) return listOf(plain.map((item) => fromPlain(item, depth + 1)));
  if (typeof plain === 'object' && plain !== null)
    return mapOf(new Map(Object.entries(plain).map(([key, item]) => [key, fromPlain(item, depth + 1)])));
  return known(plain as Scalar);
}

/** The configured value behind a reference; other values are themselves. A computed attribute stays a reference. */
export function settle(value: Value, depth = 0): Value {
  if (value.is !== 'reference' || value.path.length === 0 || depth > 20) return value;
  const found = value.to.read(value.path);
  return found === undefined || found === value ? value : settle(found, depth + 1);
}

/** The text of a value, when the whole of it is known. */
export function textOf(value: Value | undefined): string | undefined {
  if (!value) return undefined;
  const settled = settle(value);
  if (settled.is === 'known') return settled.value === null ? undefined : String(settled.value);
  if (settled.is !== 'text') return undefined;
  let text = '';
  for (const part of settled.parts) {
    const piece = textOf(part);
    if (piece === undefined) return undefined;
    text += piece;
  }
  return text;
}

/** The text with a mark (NUL) in place of what is not known; undefined when nothing of it is. */
export function textWithHoles(value: Value, left = { parts: 500 }): string | undefined {
  const settled = settle(value);
  if (settled.is !== 'text') return textOf(settled);
  return settled.parts.map((part) => (--left.parts < 0 ? undefined : textWithHoles(part, left)) ?? '\u0000').join('');
}

const weights = new WeakMap<object, number>();

/** How much a value holds when it is written out, shared parts counted each time. What doubles in every step must end somewhere. */
export function weightOf(value: Value): number {
  const known = weights.get(value);
  if (known !== undefined) return known;
  const sum = (parts: Iterable<Value>): number => {
    let total = 1;
    for (const part of parts) total += weightOf(part);
    return total;
  };
  let weight = 1;
  if (value.is === 'known') weight = typeof value.value === 'string' ? 1 + value.value.length / 50 : 1;
  else if (value.is === 'text') weight = sum(value.parts);
  else if (value.is === 'list') weight = sum(value.items);
  else if (value.is === 'map') weight = sum(value.entries.values());
  else if (value.is === 'json') weight = 1 + weightOf(value.of);
  else if (value.is === 'either') weight = sum(value.options);
  else if (value.is === 'unknown') weight = sum(value.from ?? []);
  weights.set(value, weight);
  return weight;
}

/** Why a value is not known, naming what it hangs on. */
export function whyUnknown(value: Value): string {
  const settled = settle(value);
  if (settled.is === 'unknown' || settled.is === 'either') return settled.why;
  if (settled.is === 'reference') return `${[settled.to.address, ...settled.path].join('.')} is known only after it is created`;
  if (settled.is === 'text') {
    const part = settled.parts.find((piece) => textOf(piece) === undefined);
    if (part) return whyUnknown(part);
  }
  return 'it is not a plain value';
}

export function isNull(value: Value): boolean {
  const settled = settle(value);
  return settled.is === 'known' && settled.value === null;
}

/** True, false, or undefined when it cannot be told. */
export function truthOf(value: Value): boolean | undefined {
  const settled = settle(value);
  if (settled.is !== 'known') return undefined;
  if (typeof settled.value === 'boolean') return settled.value;
  return settled.value === 'true' ? true : settled.value === 'false' ? false : undefined;
}

export interface FoundReference {
  readonly to: Resource;
  readonly path: readonly string[];
  /** It stands in only one branch of a choice that cannot be decided. */
  readonly maybe: boolean;
}

/** Every resource that a value speaks of, directly or through locals, templates and calls. */
export function referencesOf(value: Value | undefined): FoundReference[] {
  const found: FoundReference[] = [];
  const seen = new Set<Value>();
  const visit = (item: Value, maybe: boolean, depth: number): void => {
    if (depth > 40 || found.length > 200 || seen.has(item)) return;
    seen.add(item);
    switch (item.is) {
      case 'reference':
        found.push({ to: item.to, path: item.path, maybe });
        return;
      case 'text':
        for (const part of item.parts) visit(part, maybe, depth + 1);
        return;
      case 'list':
        for (const part of item.items) visit(part, maybe, depth + 1);
        if (item.any) visit(item.any, true, depth + 1);
        return;
      case 'map':
        for (const part of item.entries.values()) visit(part, maybe, depth + 1);
        if (item.any) visit(item.any, true, depth + 1);
        return;
      case 'json':
        visit(item.of, maybe, depth + 1);
        return;
      case 'either':
        for (const part of item.options) visit(part, true, depth + 1);
        return;
      case 'unknown':
        for (const part of item.from ?? []) visit(part, maybe, depth + 1);
        return;
      default:
        return;
    }
  };
  if (value) visit(value, false, 0);
  return found;
}
