import { isFreeForm, type ResourceForm, snake } from '../../catalogue/cloudformation/forms.js';
import { known, mapOf, settle, textOf, type Value } from '../resources/value.js';

const maxDepth = 60;

/** The properties of a resource under the names of a form. Free documents, such as policies, stay as they are written. */
export function shaped(type: string, properties: Value, form: ResourceForm): ReadonlyMap<string, Value> {
  if (properties.is !== 'map') return new Map();
  const entries = new Map<string, Value>();
  put(entries, properties.entries, '', { type, form }, 0);
  return entries;
}

interface Shape {
  readonly type: string;
  readonly form: ResourceForm;
}

function put(into: Map<string, Value>, from: ReadonlyMap<string, Value>, at: string, shape: Shape, depth: number): void {
  for (const [name, value] of from) {
    const own = snake(name);
    const place = at === '' ? own : `${at}.${own}`;
    const made = isFreeForm(shape.type, name) ? value : translated(value, place, shape, depth + 1);
    const target = shape.form.rename?.[place] ?? own;
    if (target === '') {
      if (made.is === 'map') for (const [inner, item] of made.entries) into.set(inner, item);
      continue;
    }
    set(into, target.split('.'), made);
  }
}

function set(into: Map<string, Value>, [first = '', ...rest]: readonly string[], value: Value): void {
  if (rest.length === 0) {
    into.set(first, value);
    return;
  }
  const before = into.get(first);
  const inner = new Map(before?.is === 'map' ? before.entries : []);
  set(inner, rest, value);
  into.set(first, mapOf(inner));
}

function translated(value: Value, place: string, shape: Shape, depth: number): Value {
  if (depth > maxDepth) return value;
  switch (value.is) {
    case 'map': {
      const entries = new Map<string, Value>();
      put(entries, value.entries, place, shape, depth);
      return mapOf(entries, value.open);
    }
    case 'list':
      return {
        ...value,
        items: value.items.map((item) => translated(item, place, shape, depth + 1)),
        ...(value.any ? { any: translated(value.any, place, shape, depth + 1) } : {}),
      };
    case 'either':
      return { ...value, options: value.options.map((option) => translated(option, place, shape, depth + 1)) };
    default: {
      const means = shape.form.values?.[place];
      const text = means && textOf(settle(value));
      const meant = text === undefined ? undefined : means?.[text];
      return meant === undefined ? value : known(meant);
    }
  }
}
