import { snake } from '../../catalogue/cloudformation/forms.js';
import type { Resource } from '../resources/resource.js';
import { member } from '../resources/step.js';
import { known, listOf, mapOf, nothing, settle, textOf, unclear, type Value, weightOf, whyUnknown } from '../resources/value.js';
import type { Template, TemplateParameter, TemplateResource, TemplateValue } from './template.js';
import { secretMark } from './template-value.js';

/** How much one source may cost; what is too large ends in something that says so. */
export interface Effort {
  left: number;
}

type Maker = (stack: Stack, declared: TemplateResource, conditional: string | undefined) => readonly Resource[];

const maxWeight = 20_000;
const pseudo: Readonly<Record<string, Value>> = {
  'AWS::Partition': known('aws'),
  'AWS::URLSuffix': known('amazonaws.com'),
  'AWS::NoValue': nothing,
};

/** One template with the values that it is given: works out parameters, conditions, mappings and functions when asked. */
export class Stack {
  readonly template: Template;
  readonly path: string;
  readonly prefix: string;
  readonly effort: Effort;
  readonly given: ReadonlyMap<string, Value> | undefined;
  readonly #byId: ReadonlyMap<string, TemplateResource>;
  readonly #conditions = new Map<string, Value>();
  readonly #faces = new Map<string, readonly Resource[]>();
  readonly #outputs = new Map<string, Value>();
  readonly #busy = new Set<string>();
  readonly #make: Maker;

  /** @param given parameters that the surrounding stack passes; undefined for a template that stands by itself */
  constructor(
    template: Template,
    path: string,
    prefix: string,
    given: ReadonlyMap<string, Value> | undefined,
    effort: Effort,
    make: Maker,
  ) {
    this.template = template;
    this.path = path;
    this.prefix = prefix;
    this.given = given;
    this.effort = effort;
    this.#make = make;
    this.#byId = new Map(template.resources.map((resource) => [resource.id, resource]));
  }

  /** Every resource that is or may be made. */
  all(): readonly Resource[] {
    return [...this.#byId.keys()].flatMap((id) => this.facesOf(id));
  }

  facesOf(id: string): readonly Resource[] {
    const made = this.#faces.get(id);
    if (made) return made;
    const declared = this.#byId.get(id);
    if (!declared || this.effort.left <= 0 || this.#busy.has(`resource ${id}`)) return [];
    this.effort.left -= 50;
    const { off, conditional } = this.#standing(declared);
    this.#busy.add(`resource ${id}`);
    const faces = off ? [] : this.#make(this, declared, conditional);
    this.#busy.delete(`resource ${id}`);
    this.#faces.set(id, faces);
    return faces;
  }

  #standing(declared: TemplateResource): { off: boolean; conditional?: string } {
    if (declared.condition === undefined) return { off: false };
    const value = settle(this.condition(declared.condition));
    if (value.is === 'known' && value.value === true) return { off: false };
    const chosen = this.#hangsOnParameter(declared.condition, new Set());
    if (value.is === 'known' && value.value === false && !chosen) return { off: true };
    return {
      off: false,
      conditional:
        value.is === 'known' ? `the condition ${declared.condition} does not hold with the defaults that stand here` : whyUnknown(value),
    };
  }

  /** Whether whoever deploys the template decides. */
  #hangsOnParameter(condition: string, seen: Set<string>): boolean {
    if (this.given !== undefined || seen.has(condition)) return false;
    seen.add(condition);
    const visit = (value: TemplateValue | undefined, depth: number): boolean => {
      if (depth > 30 || value === null || typeof value !== 'object') return false;
      if (Array.isArray(value)) return value.some((item) => visit(item, depth + 1));
      return Object.entries(value as Readonly<Record<string, TemplateValue>>).some(([key, item]) => {
        if (key === 'Ref' && typeof item === 'string') return Object.hasOwn(this.template.parameters, item);
        if (key === 'Condition' && typeof item === 'string') return this.#hangsOnParameter(item, seen);
        return visit(item, depth + 1);
      });
    };
    return visit(this.template.conditions[condition], 0);
  }

  condition(name: string): Value {
    const made = this.#conditions.get(name);
    if (made) return made;
    if (!Object.hasOwn(this.template.conditions, name)) return unclear(`the condition ${name} is not declared`);
    if (this.#busy.has(name)) return unclear(`the condition ${name} depends on itself`);
    this.#busy.add(name);
    const value = this.evaluate(this.template.conditions[name] as TemplateValue);
    this.#busy.delete(name);
    this.#conditions.set(name, value);
    return value;
  }

  output(name: string): Value {
    const made = this.#outputs.get(name);
    if (made) return made;
    if (!Object.hasOwn(this.template.outputs, name)) return unclear(`there is no output ${name}`);
    if (this.#busy.has(`output ${name}`)) return unclear(`the output ${name} depends on itself`);
    this.#busy.add(`output ${name}`);
    const value = this.evaluate(this.template.outputs[name] as TemplateValue);
    this.#busy.delete(`output ${name}`);
    this.#outputs.set(name, value);
    return value;
  }

  evaluate(value: TemplateValue, names: ReadonlyMap<string, Value> = new Map(), depth = 0): Value {
    if (depth > 150 || --this.effort.left <= 0) return unclear('the template is too large to be worked out whole');
    if (value === null || typeof value !== 'object') return known(value);
    if (Array.isArray(value)) return this.#list(value, names, depth);
    const entries = Object.entries(value as Readonly<Record<string, TemplateValue>>);
    const [only] = entries;
    if (only && entries.length === 1) {
      const made = this.#call(only[0], only[1], names, depth + 1);
      if (made) return weightOf(made) > maxWeight ? unclear('the value is too large to be worked out') : made;
    }
    const items = new Map<string, Value>();
    for (const [key, item] of entries) {
      const made = this.evaluate(item, names, depth + 1);
      if (!(made.is === 'known' && made.value === null)) items.set(key, made);
    }
    return mapOf(items);
  }

  #list(value: readonly TemplateValue[], names: ReadonlyMap<string, Value>, depth: number): Value {
    const items: Value[] = [];
    let open: string | undefined;
    let any: Value | undefined;
    for (const item of value) {
      const made = this.evaluate(item, names, depth + 1);
      if (made.is === 'known' && made.value === null) continue;
      // One that is left out in some cases.
      if (made.is === 'either' && made.options.some((option) => option.is === 'known' && option.value === null)) {
        open ??= made.why;
        any ??= made.options.find((option) => !(option.is === 'known' && option.value === null));
      } else items.push(made);
    }
    return { ...listOf(items, open), ...(any ? { any } : {}) } as Value;
  }

  #call(name: string, given: TemplateValue, names: ReadonlyMap<string, Value>, depth: number): Value | undefined {
    const inner = (value: TemplateValue | undefined) => this.evaluate(value ?? null, names, depth);
    const list = Array.isArray(given) ? (given as readonly TemplateValue[]) : undefined;
    switch (name) {
      case secretMark:
        return { is: 'unknown', why: 'a literal secret', secret: true };
      case 'Ref':
        return typeof given === 'string' ? this.ref(given, names) : undefined;
      case 'Condition':
        return typeof given === 'string' ? this.condition(given) : undefined;
      case 'Fn::GetAtt': {
        const [id, at] = list ?? (typeof given === 'string' ? given.split(/\.(.*)/s) : []);
        return typeof id === 'string' && typeof at === 'string' ? this.attribute(id, at) : unclear('an attribute that is worked out');
      }
      case 'Fn::Sub': {
        if (typeof given === 'string') return this.#substitute(given, names);
        const [text, own] = list ?? [];
        const values = own && typeof own === 'object' && !Array.isArray(own) ? Object.entries(own) : [];
        return typeof text === 'string'
          ? this.#substitute(text, new Map([...names, ...values.map(([key, item]) => [key, inner(item as TemplateValue)] as const)]))
          : undefined;
      }
      case 'Fn::Join': {
        const [separator, items] = [list?.[0], inner(list?.[1])];
        if (typeof separator !== 'string') return undefined;
        const settled = settle(items);
        if (settled.is !== 'list' || settled.open !== undefined) return unclear(whyUnknown(settled), [items]);
        const parts = settled.items.flatMap((item, at) => (at === 0 ? [item] : [known(separator), item]));
        return joined(parts);
      }
      case 'Fn::If': {
        const [condition, yes, no] = list ?? [];
        if (typeof condition !== 'string') return undefined;
        const value = settle(this.condition(condition));
        if (value.is === 'known') return inner(value.value === true ? yes : no);
        return { is: 'either', options: [inner(yes), inner(no)], why: whyUnknown(value) };
      }
      case 'Fn::Equals': {
        const [a, b] = [textOf(inner(list?.[0])), textOf(inner(list?.[1]))];
        return a === undefined || b === undefined
          ? unclear(whyUnknown(a === undefined ? inner(list?.[0]) : inner(list?.[1])))
          : known(a === b);
      }
      case 'Fn::Not':
      case 'Fn::And':
      case 'Fn::Or':
        return logic(name, (list ?? []).map(inner));
      case 'Fn::FindInMap':
        return this.#mapped((list ?? []).map(inner));
      case 'Fn::Select': {
        const index = textOf(inner(list?.[0]));
        return index === undefined ? unclear('an item that is chosen at deployment') : member(settle(inner(list?.[1])), index);
      }
      case 'Fn::Split': {
        const [separator, text] = [textOf(inner(list?.[0])), inner(list?.[1])];
        const whole = textOf(text);
        return separator === undefined || whole === undefined
          ? unclear(whyUnknown(text), [text])
          : listOf(whole.split(separator).map((part) => known(part)));
      }
      case 'Fn::Base64':
        return inner(given);
      case 'Fn::ToJsonString':
        return { is: 'json', of: inner(given) };
      case 'Fn::Length': {
        const settled = settle(inner(given));
        return settled.is === 'list' && settled.open === undefined ? known(settled.items.length) : unclear(whyUnknown(settled));
      }
      case 'Fn::ImportValue':
        return unclear('it is exported by another stack');
      case 'Fn::GetAZs':
      case 'Fn::Cidr':
      case 'Fn::Transform':
        return unclear('it is worked out at deployment');
      default:
        return undefined;
    }
  }

  ref(name: string, names: ReadonlyMap<string, Value> = new Map()): Value {
    const own = names.get(name) ?? pseudo[name];
    if (own) return own;
    if (name.startsWith('AWS::')) return unclear(`${name} is known at deployment`);
    if (Object.hasOwn(this.template.parameters, name)) return this.#parameter(name, this.template.parameters[name] as TemplateParameter);
    const [first] = this.facesOf(name);
    return first ? { is: 'reference', to: first, path: [] } : unclear(`${name} is not made by this template`);
  }

  #parameter(name: string, parameter: TemplateParameter): Value {
    const passed = this.given?.get(name);
    if (passed) return passed;
    if (/^AWS::SSM::Parameter::/.test(parameter.type)) return unclear(`the parameter ${name} is looked up at deployment`);
    if (parameter.default === undefined) return unclear(`the parameter ${name} has no default`);
    const value = this.evaluate(parameter.default);
    const text = textOf(value);
    if (!/^(CommaDelimitedList|List<)/.test(parameter.type) || text === undefined) return value;
    return listOf(text.split(',').flatMap((part) => (part.trim() === '' ? [] : [known(part.trim())])));
  }

  attribute(id: string, at: string): Value {
    if (at.startsWith('Outputs.')) this.facesOf(id);
    const nested = at.startsWith('Outputs.') ? this.nested.get(id) : undefined;
    if (nested) return nested.output(at.slice('Outputs.'.length));
    if (Object.hasOwn(this.template.parameters, id)) return unclear(`${id} has no attributes`);
    const [first] = this.facesOf(id);
    return first ? { is: 'reference', to: first, path: at.split('.').map(snake) } : unclear(`${id} is not made by this template`);
  }

  /** Stacks that resources of this one stand for, by logical id. Filled by the maker. */
  readonly nested = new Map<string, Stack>();

  #substitute(text: string, names: ReadonlyMap<string, Value>): Value {
    const parts: Value[] = [];
    let from = 0;
    for (const found of text.matchAll(/\$\{([!]?)([\w:.\- ]{1,250})\}/g)) {
      if (found.index > from) parts.push(known(text.slice(from, found.index)));
      from = found.index + found[0].length;
      const name = (found[2] ?? '').trim();
      if (found[1] === '!') parts.push(known(`\${${name}}`));
      else {
        const dot = name.indexOf('.');
        const own = names.get(name);
        parts.push(own ?? (dot === -1 ? this.ref(name, names) : this.attribute(name.slice(0, dot), name.slice(dot + 1))));
      }
      if (parts.length > 1_000) return unclear('a text of too many parts');
    }
    if (from < text.length) parts.push(known(text.slice(from)));
    return joined(parts);
  }

  #mapped(keys: readonly Value[]): Value {
    const [map, first, second] = keys;
    const name = map && textOf(map);
    if (name === undefined || !first || !second) return unclear('a mapping that is chosen at deployment');
    const table = this.evaluate(this.template.mappings, new Map(), 1);
    const found = member(table, name);
    const options = (value: Value, key: Value): Value => {
      const text = textOf(key);
      if (text !== undefined) return member(settle(value), text);
      const settled = settle(value);
      return settled.is === 'map'
        ? { is: 'either', options: [...settled.entries.values()], why: whyUnknown(key) }
        : unclear(whyUnknown(key));
    };
    const row = options(found, first);
    const picked =
      row.is === 'either'
        ? { is: 'either' as const, options: row.options.map((option) => options(option, second)), why: row.why }
        : options(row, second);
    return picked.is === 'either' ? (same(picked.options) ?? picked) : picked;
  }
}

/** The value that all of them are. */
function same(values: readonly Value[]): Value | undefined {
  const [first] = values;
  const text = first && textOf(first);
  return text !== undefined && values.every((value) => textOf(value) === text) ? first : undefined;
}

function joined(parts: readonly Value[]): Value {
  if (parts.length === 0) return known('');
  if (parts.length === 1) return parts[0] as Value;
  const texts = parts.map((part) => (part.is === 'known' ? textOf(part) : undefined));
  return texts.every((text) => text !== undefined) ? known(texts.join('')) : { is: 'text', parts };
}

function logic(name: string, values: readonly Value[]): Value {
  const truths = values.map((value) => {
    const settled = settle(value);
    return settled.is === 'known' ? String(settled.value) === 'true' : undefined;
  });
  if (name === 'Fn::Not')
    return truths[0] === undefined ? unclear(values[0] ? whyUnknown(values[0]) : 'nothing to negate') : known(!truths[0]);
  const decisive = name === 'Fn::Or';
  if (truths.includes(decisive)) return known(decisive);
  const at = truths.indexOf(undefined);
  return at === -1 ? known(!decisive) : unclear(whyUnknown(values[at] as Value));
}
