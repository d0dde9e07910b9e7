import type { Where } from '../../catalogue/terraform/index.js';
import type { Resource } from './resource.js';
import { isNull, settle, textOf, type Value, whyUnknown } from './value.js';

/** Where values are looked up: a resource, or one object inside it. */
export type Source = (name: string) => Value | undefined;

export interface Found {
  /** What stands there; nulls are left out. A reference stays one. */
  readonly values: readonly Value[];
  /** Why there may be something else, or something at all. */
  readonly unclear?: string;
}

/** @returns a source that says unclear for what may stand in the broken part of a block */
export function sourceOf(resource: Resource): Source {
  const own: Source = (name) => {
    const value = resource.attribute(name);
    return value ?? (resource.broken ? { is: 'unknown', why: `${resource.address} could not be parsed whole` } : undefined);
  };
  if (!resource.type.startsWith('azapi_')) return own;
  // What the resource itself is like stands in the body, as an object or as JSON text.
  return (name) => {
    const body = own('body');
    return own(name) ?? (body && sourceOfValue(body)(name));
  };
}

/** The members of an object, or of each object in a list. */
export function sourceOfValue(value: Value): Source {
  return (name) => {
    const settled = settle(value);
    if (settled.is === 'json') return sourceOfValue(settled.of)(name);
    if (settled.is === 'map')
      return settled.entries.get(name) ?? (settled.open === undefined ? undefined : { is: 'unknown', why: settled.open });
    return settled.is === 'unknown' && !settled.absent ? settled : undefined;
  };
}

export function find(source: Source, at: Where): Found {
  const places = typeof at === 'string' ? [at] : at;
  let doubt: string | undefined;
  for (const place of places) {
    const found = findAt(source, place);
    if (found.values.length > 0) return found;
    doubt ??= found.unclear;
  }
  return { values: [], ...(doubt === undefined ? {} : { unclear: doubt }) };
}

const maxValues = 500;
const maxSteps = 20_000;

function findAt(source: Source, place: string): Found {
  const [first = '', ...rest] = place.split('.');
  const values: Value[] = [];
  let doubt: string | undefined;
  let steps = 0;
  const walk = (value: Value, left: readonly string[], depth: number): void => {
    if (values.length >= maxValues || depth > 40 || ++steps > maxSteps) {
      doubt ??= 'there is too much of it';
      return;
    }
    if (isNull(value) || (value.is === 'unknown' && value.absent)) return;
    const settled = settle(value);
    switch (settled.is) {
      case 'list':
        if (left.length === 0 && settled.items.every((item) => !['list', 'map'].includes(settle(item).is)) && settled.items.length > 0) {
          values.push(...settled.items);
        } else for (const item of settled.items) walk(item, left, depth + 1);
        if (settled.open !== undefined) doubt ??= settled.open;
        return;
      case 'json':
        walk(settled.of, left, depth + 1);
        return;
      case 'either':
        for (const option of settled.options) walk(option, left, depth + 1);
        doubt ??= settled.why;
        return;
      case 'unknown':
        if (left.length === 0) values.push(value);
        else doubt ??= settled.why;
        return;
      default:
    }
    const [step, ...further] = left;
    if (step === undefined) {
      values.push(value);
      return;
    }
    if (settled.is !== 'map') {
      if (settled.is !== 'known') doubt ??= whyUnknown(settled);
      return;
    }
    const inner = settled.entries.get(step);
    if (inner) walk(inner, further, depth + 1);
    else if (settled.open !== undefined) doubt ??= settled.open;
  };
  const start = source(first);
  if (start) walk(start, rest, 0);
  return { values, ...(doubt === undefined ? {} : { unclear: doubt }) };
}

/** The one text that stands there, wholly known. */
export function findText(source: Source, at: Where): string | undefined {
  const found = find(source, at);
  return found.unclear === undefined && found.values.length === 1 ? textOf(found.values[0]) : undefined;
}
