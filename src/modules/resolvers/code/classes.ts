import type { ModuleSummary, ScopeFact } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { childScope } from './lookup.js';
import { textsOf, type Value, type Where } from './values.js';

type Local = Extract<Value, { is: 'class' | 'instance' }>;

const mostLevels = 6;
const mostMembers = 200;

/** Whether a class comes down to one of a library, by the library's name and the class's. */
function descends(evaluator: Evaluator, module: string, scope: number, root: RegExp, name: RegExp, level = 0): boolean {
  const fact = evaluator.graph.loaded(module)?.scopes[scope];
  if (fact?.type !== 'class' || level > mostLevels) return false;
  return (fact.bases ?? []).some((base) =>
    evaluator
      .evaluate(base, { module, scope: fact.parent ?? 0 })
      .some((parent) =>
        parent.is === 'external'
          ? root.test(parent.root) && name.test(parent.path)
          : parent.is === 'class' && descends(evaluator, parent.module, parent.scope, root, name, level + 1),
      ),
  );
}

const enumRoots = /^(enum|django|strenum|aenum)$/;
const enumNames = /(^|\.)(Enum|StrEnum|IntEnum|TextChoices|IntegerChoices)$/;

/** Members of an enumeration of Python, each as the value that it stands for; undefined for any other class. */
export function enumMembers(evaluator: Evaluator, value: Value): Value[] | undefined {
  if (value.is !== 'class') return undefined;
  const module = evaluator.graph.loaded(value.module);
  if (module?.language !== 'python' || !descends(evaluator, value.module, value.scope, enumRoots, enumNames)) return undefined;
  const scope = module.scopes[value.scope];
  const names = Object.keys(scope?.bindings ?? {}).filter((name) => !name.startsWith('_') && isMember(scope, name));
  return names.slice(0, mostMembers).flatMap((name) => evaluator.member(value, name));
}

function isMember(scope: ScopeFact | undefined, name: string): boolean {
  return (scope?.bindings[name] ?? []).every((bound) => bound.is !== 'scope' && !(bound.is === 'opaque' && /^declared/.test(bound.why)));
}

/** The member that `Kind('text')` finds, or any of them where the text is open. */
export function enumByValue(evaluator: Evaluator, value: Value, given: readonly Value[]): Value[] | undefined {
  const members = enumMembers(evaluator, value);
  if (!members) return undefined;
  const texts = given.flatMap((each) => (each.is === 'constant' ? [String(each.value)] : []));
  const found = members.filter((member) => member.is === 'constant' && texts.includes(String(member.value)));
  return texts.length > 0 && texts.length === given.length ? found : members;
}

/** `auto()`: the member's own name, small, as the enumeration of texts has it. */
export function automatic(value: Value, name: string): Value {
  return value.is === 'external' && value.root === 'enum' && value.path === 'auto()'
    ? { is: 'constant', value: name.toLowerCase() }
    : value;
}

const settingsRoots = /^pydantic(_settings|\.env_settings)?$/;
const settingsNames = /(^|\.)BaseSettings$/;

/** Whether the fields of a class are read from the environment when it is made. */
export function isSettings(evaluator: Evaluator, module: string, scope: number): boolean {
  return descends(evaluator, module, scope, settingsRoots, settingsNames);
}

/**
 * A field of a settings class: the environment variable that sets it, with its default as a candidate. Fields that are settings of their
 * own are no variables.
 */
export function environmentField(evaluator: Evaluator, value: Local, property: string, bound: readonly Value[]): Value[] | undefined {
  const module = evaluator.graph.loaded(value.module);
  const scope = module?.scopes[value.scope];
  if (!module || !scope || !Object.hasOwn(scope.bindings, property) || /^(model_config|Config)$/.test(property)) return undefined;
  if (module.language !== 'python' || !isSettings(evaluator, value.module, value.scope)) return undefined;
  if (bound.some((each) => each.is === 'function' || each.is === 'instance' || each.is === 'class')) return undefined;
  const field = bound.find((each) => each.is === 'external' && /(^|\.)Field\(\)$/.test(each.path));
  const site = field?.is === 'external' ? field.sites.at(-1) : undefined;
  const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
  const option = (name: string): readonly Value[] => {
    const given = call?.arguments.find((argument) => argument.name === name);
    return given && site && call ? evaluator.evaluate(given.value, { module: site.module, scope: call.scope }) : [];
  };
  const [alias] = ['validation_alias', 'alias', 'env'].flatMap((name) => textsOf(option(name).flatMap((each) => firstOf(evaluator, each))));
  const name = alias ?? `${prefixOf(evaluator, module, value)}${property}`.toUpperCase();
  const first = call?.arguments.find((argument) => argument.name === undefined);
  const defaults = call
    ? [...option('default'), ...(first && site ? evaluator.evaluate(first.value, { module: site.module, scope: call.scope }) : [])]
    : bound;
  const candidates = defaults.flatMap((each): Value[] =>
    each.is === 'constant' && each.value !== null ? [{ ...each, variable: each.variable ?? name }] : [],
  );
  return [{ is: 'environment', name }, ...candidates];
}

/** `AliasChoices('A', 'B')`: the first that is looked for. */
function firstOf(evaluator: Evaluator, value: Value): readonly Value[] {
  if (value.is === 'list') return value.items[0] ? evaluator.force(value.items[0]) : [];
  if (value.is !== 'external') return [value];
  const site = value.sites.at(-1);
  const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
  const [first] = call?.arguments ?? [];
  return first && site && call ? evaluator.evaluate(first.value, { module: site.module, scope: call.scope }) : [];
}

/** `env_prefix` of `model_config`, or of the inner class that older versions have. */
function prefixOf(evaluator: Evaluator, module: ModuleSummary, value: Local): string {
  const inner = childScope(module, value.scope, 'Config');
  const own: Where = { module: value.module, scope: value.scope };
  const nested = inner === undefined ? undefined : module.scopes[inner]?.bindings['env_prefix']?.[0];
  if (nested && inner !== undefined) return textsOf(evaluator.evaluate(nested, { ...own, scope: inner }))[0] ?? '';
  for (const bound of module.scopes[value.scope]?.bindings['model_config'] ?? []) {
    if (bound.is === 'object') {
      const entry = bound.entries.find(({ key }) => key === 'env_prefix');
      return entry ? (textsOf(evaluator.evaluate(entry.value, own))[0] ?? '') : '';
    }
    const call = bound.is === 'call' ? module.calls[bound.call] : undefined;
    const given = call?.arguments.find(({ name }) => name === 'env_prefix');
    if (given) return textsOf(evaluator.evaluate(given.value, own))[0] ?? '';
  }
  return '';
}

const wrappers = /^(?:typing\.)?(?:Optional|Annotated|Required|Final|ClassVar|Type)\[(.*)\]$/s;

/** What an annotation names: a class of this source as an object of it, a class of a package as a call of it. */
export function typedValue(evaluator: Evaluator, annotation: string | undefined, where: Where): Value | undefined {
  let text = annotation?.trim() ?? '';
  for (let steps = 0; steps < 4; steps++) {
    const inner = wrappers.exec(text)?.[1];
    text =
      (inner ?? text)
        .split(/[,|]/)[0]
        ?.trim()
        .replace(/^['"]|['"]$/g, '') ?? '';
    if (inner === undefined) break;
  }
  const parts = text.split('.');
  const [first, ...rest] = parts;
  if (!first || parts.length > 5 || !parts.every((part) => /^[A-Za-z_]\w{0,60}$/.test(part)) || !/^[A-Z]/.test(parts.at(-1) ?? ''))
    return undefined;
  let values: readonly Value[] = evaluator.evaluate(nameOf(first), { module: where.module, scope: 0 });
  for (const part of rest) values = values.flatMap((value) => evaluator.member(value, part));
  const [only] = values;
  if (values.length !== 1 || !only) return undefined;
  if (only.is === 'class') return { is: 'instance', module: only.module, scope: only.scope };
  if (only.is === 'external' && only.root !== 'builtins' && only.sites.length === 0) return { ...only, path: `${only.path}()` };
  return undefined;
}

const names = new Map<string, { readonly is: 'name'; readonly name: string }>();

/** One expression for each name, so that what it comes to is remembered. */
function nameOf(name: string): { readonly is: 'name'; readonly name: string } {
  const made = names.get(name) ?? { is: 'name' as const, name };
  if (names.size < 1000) names.set(name, made);
  return made;
}
