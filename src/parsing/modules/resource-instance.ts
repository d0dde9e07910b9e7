import type { HclBlock } from '../hcl.js';
import type { Resource } from '../resources/resource.js';
import { member } from '../resources/step.js';
import { mapOf, settle, unclear, type Value } from '../resources/value.js';
import { evaluate, type Scope } from './evaluate.js';
import type { Placed } from './folder.js';
import { dynamicItems } from './instances.js';
import type { ModuleInstance } from './module-instance.js';

/** Evaluates the attributes of one resource as they are asked for. */
export class ResourceInstance implements Resource {
  readonly address: string;
  readonly type: string;
  readonly label: string;
  readonly data: boolean;
  readonly block: HclBlock;
  readonly line: number;
  readonly endLine: number;
  readonly broken: boolean;
  readonly path: string;
  readonly calls: Resource['calls'];
  readonly conditional?: string;
  readonly #memory = new Map<string, Value | undefined>();
  readonly #busy = new Set<string>();
  readonly #module: ModuleInstance;
  readonly #names: ReadonlyMap<string, Value>;

  constructor(module: ModuleInstance, placed: Placed, address: string, names: ReadonlyMap<string, Value>, conditional: string | undefined) {
    this.#module = module;
    this.address = address;
    this.#names = names;
    this.block = placed.block;
    this.line = placed.block.line;
    this.endLine = placed.block.endLine;
    this.broken = placed.block.broken === true;
    this.path = placed.path;
    this.type = placed.block.labels[0] ?? '';
    this.label = placed.block.labels[1] ?? '';
    this.data = placed.block.type === 'data';
    this.calls = module.calls;
    if (conditional !== undefined) this.conditional = conditional;
    module.project.budget.left -= 20;
  }

  attribute(name: string): Value | undefined {
    if (this.#memory.has(name)) return this.#memory.get(name);
    if (this.#busy.has(name)) return unclear(`${this.address}.${name} depends on itself`);
    this.#busy.add(name);
    try {
      const value = memberOfBlock(this.block, name, this.#module.scope(this.#names));
      this.#memory.set(name, value);
      return value;
    } finally {
      this.#busy.delete(name);
    }
  }

  read(path: readonly string[]): Value | undefined {
    const [first, ...rest] = path;
    if (first === undefined) return undefined;
    let value = this.attribute(first);
    for (const step of rest) {
      if (!value) return undefined;
      value = member(settle(value), step);
    }
    return value && value.is === 'unknown' && value.absent ? undefined : value;
  }

  readonly provider = (name: string): Value | undefined => {
    const written = this.block.attributes.find((attribute) => attribute.name === 'provider')?.value;
    const step = written?.is === 'access' ? written.steps[0] : undefined;
    return this.#module.providerSetting(this.type, step && 'get' in step ? step.get : undefined, name);
  };
}

function memberOfBlock(block: HclBlock, name: string, scope: Scope): Value | undefined {
  const attribute = block.attributes.find((candidate) => candidate.name === name);
  if (attribute) return evaluate(attribute.value, scope);
  const nested = block.blocks.filter((candidate) => candidate.type === name);
  if (nested.length === 0) return undefined;
  const items: Value[] = [];
  let open: string | undefined;
  let any: Value | undefined;
  for (const inner of nested) {
    if (!inner.dynamic) {
      items.push(bodyOf(inner, scope));
      continue;
    }
    const { iterator, forEach } = inner.dynamic;
    const collection = evaluate(forEach, scope);
    const made = dynamicItems(collection);
    const bind = (key: Value, value: Value) => {
      const names = new Map(scope.names);
      names.set(
        iterator,
        mapOf(
          new Map([
            ['key', key],
            ['value', value],
          ]),
        ),
      );
      return bodyOf(inner, { ...scope, names });
    };
    for (const [key, value] of made.items.slice(0, 500)) items.push(bind(key, value));
    if (made.open !== undefined) {
      open ??= made.open;
      any ??= bind(unclear(made.open), unclear(made.open, [collection]));
    }
  }
  return { is: 'list', items, ...(open === undefined ? {} : { open }), ...(any ? { any } : {}) };
}

function bodyOf(block: HclBlock, scope: Scope): Value {
  const entries = new Map<string, Value>();
  for (const attribute of block.attributes) entries.set(attribute.name, evaluate(attribute.value, scope));
  for (const type of new Set(block.blocks.map((inner) => inner.type))) {
    const value = memberOfBlock(block, type, scope);
    if (value && !entries.has(type)) entries.set(type, value);
  }
  return mapOf(entries, block.broken ? 'it could not be parsed' : undefined);
}
