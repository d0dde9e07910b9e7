import type { HclBlock, HclExpression } from '../hcl.js';
import type { Resource } from '../resources/resource.js';
import { isNull, mapOf, settle, textOf, unclear, type Value } from '../resources/value.js';
import { type Budget, evaluate, type Scope, type Surroundings } from './evaluate.js';
import type { Folder, Placed } from './folder.js';
import { expandCount, type Instances } from './instances.js';
import { ResourceInstance } from './resource-instance.js';
import { convert } from './variable-type.js';

export interface Project {
  readonly folders: ReadonlyMap<string, Folder>;
  readonly budget: Budget;
  /** The module that a source written in another one means, when it is of this source. */
  readonly locate: (from: Folder, source: string) => string | undefined;
  /** The type under which a module from elsewhere is known, when it is. */
  readonly standIn?: (source: string) => string | undefined;
  /** Calls of modules that are not in this source. */
  readonly remote: (call: {
    readonly address: string;
    readonly source: string;
    readonly placed: Placed;
    readonly from: ModuleInstance;
  }) => void;
}

export interface Caller {
  readonly module: ModuleInstance;
  readonly placed: Placed;
  readonly names: ReadonlyMap<string, Value>;
  readonly conditional?: string;
}

const maxModuleDepth = 16;
/** What an instance costs of the work that one source may make. */
const instanceCost = 500;

/** One module with the values that its caller passes: a node of the tree below a root. */
export class ModuleInstance implements Surroundings {
  readonly project: Project;
  readonly folder: Folder;
  readonly prefix: string;
  readonly caller: Caller | undefined;
  readonly open: boolean;
  readonly depth: number;
  readonly resources: ResourceInstance[] = [];
  readonly calls: readonly { readonly path: string; readonly line: number }[];
  readonly conditional: string | undefined;
  readonly #locals = new Map<string, Value>();
  readonly #variables = new Map<string, Value>();
  readonly #resources = new Map<string, Value>();
  readonly #modules = new Map<string, Value>();
  readonly #children = new Map<string, Instances<ModuleInstance>>();
  readonly #busy = new Set<string>();

  /**
   * @param prefix address with a dot at its end; empty for a root
   * @param open a module that others are meant to call: its variables are theirs to set, defaults say little
   */
  constructor(project: Project, folder: Folder, prefix: string, caller: Caller | undefined, open: boolean, depth = 0) {
    this.project = project;
    this.folder = folder;
    this.prefix = prefix;
    this.caller = caller;
    this.open = open;
    this.depth = depth;
    this.calls = caller ? [{ path: caller.placed.path, line: caller.placed.block.line }, ...caller.module.calls] : [];
    this.conditional = caller?.conditional ?? caller?.module.conditional;
    project.budget.left -= instanceCost;
  }

  get root(): ModuleInstance {
    return this.caller?.module.root ?? this;
  }

  scope(names: ReadonlyMap<string, Value> = new Map()): Scope {
    return { around: this, names, budget: this.project.budget };
  }

  /** Evaluates what instances there are, in this module and below. */
  expand(): void {
    if (this.project.budget.spent) return;
    for (const placed of this.folder.resources)
      this.resource(placed.block.labels[0] as string, placed.block.labels[1] as string, placed.block.type === 'data');
    for (const placed of this.folder.calls) this.module(placed.block.labels[0] ?? '');
    for (const instances of this.#children.values()) for (const child of instances.all) child.expand();
  }

  /** All resources of this module and those below it. */
  all(): Resource[] {
    const below = [...this.#children.values()].flatMap((instances) => instances.all.flatMap((child) => child.all()));
    return [...this.resources, ...below];
  }

  variable(name: string): Value {
    return this.#once(this.#variables, name, `var.${name}`, () => {
      const declared = this.folder.variables.get(name);
      const type = declared && attributeOf(declared.block, 'type');
      const passed = this.caller && attributeOf(this.caller.placed.block, name);
      if (this.caller && passed) {
        const value = evaluate(passed, this.caller.module.scope(this.caller.names));
        if (!isNull(value)) return convert(type, value, this.scope());
        const nullable = declared && attributeOf(declared.block, 'nullable');
        if (!(nullable?.is === 'literal' && nullable.value === false)) return value;
      }
      const set = this.caller ? undefined : this.folder.values.get(name);
      if (set) return convert(type, evaluate(set.value, this.scope()), this.scope());
      const chosen = this.caller ? undefined : this.#chosen(name, type);
      if (chosen) return chosen;
      if (this.open && declared) return unclear(`var.${name} is set by whoever calls this module`);
      const byDefault = declared && attributeOf(declared.block, 'default');
      if (byDefault) return convert(type, evaluate(byDefault, this.scope()), this.scope());
      return unclear(declared ? `var.${name} has no default and no value here` : `var.${name} is not declared`);
    });
  }

  /** What the files of values give of which one is taken: the same in all of them, or one of several. */
  #chosen(name: string, type: HclExpression | undefined): Value | undefined {
    const { choices } = this.folder;
    const given = choices.flatMap((values) => values.get(name) ?? []);
    if (given.length === 0) return undefined;
    const values = given.map(({ value }) => convert(type, evaluate(value, this.scope()), this.scope()));
    const declared = this.folder.variables.get(name);
    const byDefault = declared && attributeOf(declared.block, 'default');
    if (given.length < choices.length && byDefault) values.push(convert(type, evaluate(byDefault, this.scope()), this.scope()));
    const different = new Map(values.map((value, at) => [textOf(value) ?? at, value]));
    const [first] = values;
    if (different.size === 1 && first) return first;
    return { is: 'either', options: [...different.values()], why: `var.${name} differs by the file of values that is taken` };
  }

  local(name: string): Value {
    const declared = this.folder.locals.get(name);
    if (!declared) return unclear(`local.${name} is not declared`);
    return this.#once(this.#locals, name, `local.${name}`, () => evaluate(declared.value, this.scope()));
  }

  resource(type: string, name: string, data: boolean): Value {
    const id = `${data ? 'data.' : ''}${type}.${name}`;
    const placed = this.folder.resources.find(
      ({ block }) => block.labels[0] === type && block.labels[1] === name && (block.type === 'data') === data,
    );
    if (!placed) return unclear(`${id} is not declared`);
    return this.#once(this.#resources, id, id, () => {
      const instances = expandCount(placed.block, this.scope(), (suffix, names, conditional) => {
        const made = new ResourceInstance(this, placed, `${this.prefix}${id}${suffix}`, names, conditional ?? this.conditional);
        this.resources.push(made);
        return made;
      });
      return instances.value((instance) => ({ is: 'reference', to: instance, path: [] }));
    });
  }

  module(name: string): Value {
    const placed = this.folder.calls.find(({ block }) => block.labels[0] === name);
    if (!placed) return unclear(`module.${name} is not declared`);
    return this.#once(this.#modules, name, `module.${name}`, () => this.#called(placed, name));
  }

  #called(placed: Placed, name: string): Value {
    const source = attributeOf(placed.block, 'source');
    const from = source?.is === 'literal' ? String(source.value) : undefined;
    const target = from === undefined ? undefined : this.project.locate(this.folder, from);
    const folder = target === undefined ? undefined : this.project.folders.get(target);
    if (!folder || this.depth >= maxModuleDepth) {
      const wanted = expandCount(placed.block, this.scope(), () => undefined).all.length > 0;
      if (from !== undefined && wanted) this.project.remote({ address: `${this.prefix}module.${name}`, source: from, placed, from: this });
      return (from === undefined ? undefined : this.#standIn(placed, name, from)) ?? unclear(`module.${name} is not in this source`);
    }
    const instances = expandCount(placed.block, this.scope(), (suffix, names, conditional) => {
      const caller: Caller = { module: this, placed, names, ...(conditional === undefined ? {} : { conditional }) };
      return new ModuleInstance(this.project, folder, `${this.prefix}module.${name}${suffix}.`, caller, false, this.depth + 1);
    });
    this.#children.set(name, instances);
    return instances.value((instance) => instance.outputs());
  }

  /** A module from elsewhere whose inputs say what it makes: a resource with those for attributes. */
  #standIn(placed: Placed, name: string, from: string): Value | undefined {
    const type = this.project.standIn?.(from);
    if (type === undefined) return undefined;
    const block = { ...placed.block, type: 'resource', labels: [type, name] };
    const instances = expandCount(block, this.scope(), (suffix, names, conditional) => {
      const address = `${this.prefix}module.${name}${suffix}`;
      const made = new ResourceInstance(this, { block, path: placed.path }, address, names, conditional ?? this.conditional);
      this.resources.push(made);
      return made;
    });
    return instances.value((instance) => ({ is: 'reference', to: instance, path: [] }));
  }

  /** Worked out when asked for: an output that nobody reads may depend on what is still being worked out. */
  outputs(): Value {
    return { is: 'module', output: (name) => this.#output(name) };
  }

  #output(name: string): Value {
    const declared = this.folder.outputs.get(name);
    const expression = declared && attributeOf(declared.block, 'value');
    if (!expression) return unclear(`${this.prefix}${name} is not declared`);
    return this.#once(this.#locals, `output ${name}`, `output.${name}`, () => evaluate(expression, this.scope()));
  }

  #once(memory: Map<string, Value>, key: string, what: string, make: () => Value): Value {
    const remembered = memory.get(key);
    if (remembered) return remembered;
    if (this.#busy.has(what)) return unclear(`${what} depends on itself`);
    this.#busy.add(what);
    try {
      const value = make();
      memory.set(key, value);
      return value;
    } finally {
      this.#busy.delete(what);
    }
  }

  /** A setting of the provider block that a resource uses. */
  providerSetting(type: string, alias: string | undefined, name: string): Value | undefined {
    const local = type.split('_')[0] ?? type;
    const found = this.root.folder.providers.find(({ block }) => {
      const given = attributeOf(block, 'alias');
      return block.labels[0] === local && (given?.is === 'literal' ? given.value : undefined) === alias;
    });
    if (!found) return undefined;
    const [first = '', ...rest] = name.split('.');
    let value = blockMember(found.block, first, this.root.scope());
    for (const step of rest) {
      const settled = value && settle(value);
      value = settled?.is === 'map' ? settled.entries.get(step) : undefined;
    }
    return value;
  }
}

export function attributeOf(block: HclBlock, name: string) {
  return block.attributes.find((attribute) => attribute.name === name)?.value;
}

function blockMember(block: HclBlock, name: string, scope: Scope): Value | undefined {
  const attribute = attributeOf(block, name);
  if (attribute) return evaluate(attribute, scope);
  const inner = block.blocks.find((candidate) => candidate.type === name);
  return inner && mapOf(new Map(inner.attributes.map((item) => [item.name, evaluate(item.value, scope)])));
}
