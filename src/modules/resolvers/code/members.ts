import { constructOf } from '../../../catalogue/constructs/index.js';
import type { ModuleSummary, ScopeFact } from '../../../parsing/module-summary.js';
import { automatic, environmentField, typedValue } from './classes.js';
import { type Evaluator, mostFrames, whereOf } from './evaluate.js';
import { grown } from './grown.js';
import { parsedOption } from './handed-on.js';
import { composedField, otherPart, sdkConstant } from './languages/members.js';
import { childScope, makerOf } from './lookup.js';
import { exportedValue } from './names.js';
import { checkedSetting } from './settings.js';
import { boundSetting } from './typed/bound-settings.js';
import { isTyped } from './typed/languages.js';
import { fieldOfGetter, implementations } from './typed/members.js';
import { type External, type Frame, type Site, unknown, type Value, type Where } from './values.js';

const variable = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** Workers get their variables as an argument: `fetch(request, env)`, `c.env` of Hono, `platform.env` of SvelteKit. */
function isBindings(value: Extract<Value, { is: 'parameter' }>): boolean {
  return (value.path === '' ? value.name === 'env' : /(^|\.)env$/.test(value.path)) && !value.module.endsWith('.py');
}

/** What a value has under a name. */
export function memberOf(evaluator: Evaluator, value: Value, property: string): Value[] {
  switch (value.is) {
    case 'module':
      return exportedValue(evaluator, value.path, property);
    case 'external': {
      const option = parsedOption(evaluator, value, property);
      if (option) return option;
      const setting = checkedSetting(evaluator, value, property);
      if (setting) return setting;
      const constant = sdkConstant(value, property);
      if (constant) return [constant];
      const dotted = value.ecosystem === 'pypi' && value.sites.length === 0 ? `${value.root}.${value.path}.${property}` : '';
      const whole = dotted && !value.path.includes('(') ? renamed(evaluator, value, property) : undefined;
      return [whole ?? { ...value, path: value.path ? `${value.path}.${property}` : property }];
    }
    case 'object': {
      const entry = value.entries.get(property);
      if (entry) return [...evaluator.force(entry)];
      return value.open || value.computed.length > 0 ? [unknown(`member ${property}`)] : [];
    }
    case 'class':
    case 'instance':
      return fieldOf(evaluator, value, property, 0);
    case 'parameter': {
      if (isBindings(value) && variable.test(property)) return [{ is: 'environment', name: property }];
      const typed = value.path === '' ? memberOfType(evaluator, value, property) : undefined;
      if (typed) return typed;
      return value.path.length > 200 ? [unknown('member')] : [{ ...value, path: value.path ? `${value.path}.${property}` : property }];
    }
    case 'constant':
      if (property === 'length' && typeof value.value === 'string') return [{ is: 'constant', value: value.value.length }];
      // Enumerations: `Model.FAST.value` where the member is the text itself.
      return property === 'value' || property === 'name' || property === 'Value' ? [value] : [unknown(`member ${property}`)];
    case 'environment':
      return [property === 'get_secret_value' ? value : unknown(`environment variable ${value.name}`)];
    default:
      return [unknown(`member ${property}`)];
  }
}

/** `google.genai` begins as a member of `google`, yet belongs to a package of its own. */
function renamed(evaluator: Evaluator, value: External, property: string): Value | undefined {
  if (value.root !== 'google' && value.root !== 'azure' && value.root !== 'livekit') return undefined;
  const whole = evaluator.graph.resolve('', [value.root, value.path, property].filter(Boolean).join('.'), 'python');
  return whole?.is === 'external' && whole.ai
    ? { is: 'external', ecosystem: 'pypi', root: whole.root, path: whole.inside, sites: [] }
    : undefined;
}

function fieldOf(evaluator: Evaluator, value: Extract<Value, { is: 'class' | 'instance' }>, property: string, level: number): Value[] {
  const module = evaluator.graph.module(value.module);
  const scope = module?.scopes[value.scope];
  if (!module || !scope || level > 8) return [unknown(`member ${property}`)];
  const site = value.is === 'instance' ? value.site : undefined;
  const frame = site ? constructorFrame(evaluator, module, value.module, value.scope, site) : undefined;
  const at: Where = { module: value.module, scope: value.scope, ...(frame ? { frame } : {}) };
  const given = site ? dataclassArgument(evaluator, module, value.scope, site, property) : [];
  if (given.length > 0) return given;
  const set = isTyped(module.language) ? boundSetting(evaluator, value, property) : [];
  if (set.length > 0) return set;
  const bound = Object.hasOwn(scope.bindings, property) ? (scope.bindings[property] ?? []) : [];
  const read = bound.flatMap((expression) => evaluator.evaluate(expression, at)).map((each) => automatic(each, property));
  const values = read.every((each) => each.is === 'unknown') ? declared(evaluator, scope, property, at, read) : read;
  const variable = environmentField(evaluator, value, property, values);
  if (variable) return variable;
  const known = values.filter((entry) => entry.is !== 'unknown');
  const kept = isTyped(module.language) && value.is === 'instance' && !site ? implementations(evaluator, value, property) : [];
  if (known.length > 0)
    return grown(evaluator, [...known, ...kept], `:this.${property}`, value.scope, at).map((entry) =>
      entry.is === 'function' && value.is === 'instance' && !entry.self ? { ...entry, self: value } : entry,
    );
  const child = childScope(module, value.scope, property);
  if (child !== undefined)
    return [{ is: 'function', module: value.module, scope: child, ...(value.is === 'instance' ? { self: value } : {}) }];
  for (const base of scope.bases ?? []) {
    for (const parent of evaluator.evaluate(base, { module: value.module, scope: scope.parent ?? 0 })) {
      if (parent.is === 'class') {
        const inherited = fieldOf(
          evaluator,
          value.is === 'instance' ? { ...value, module: parent.module, scope: parent.scope } : parent,
          property,
          level + 1,
        );
        if (inherited.some((entry) => entry.is !== 'unknown')) return inherited;
      } else if (parent.is === 'external' && bound.length === 0) {
        return [{ ...parent, path: `${parent.path}().${property}` }];
      }
    }
  }
  const field = isTyped(module.language) && level === 0 ? fieldOfGetter(property) : undefined;
  if (field !== undefined && Object.hasOwn(scope.bindings, field)) return fieldOf(evaluator, value, field, level + 1);
  const elsewhere = level === 0 ? otherPart(evaluator, value, property) : undefined;
  if (elsewhere) return fieldOf(evaluator, elsewhere, property, 1);
  return values.length > 0 ? [...values] : [unknown(`member ${property}`)];
}

/** Whatever is injected is of the type that is written down: a client of a known library, or an object of a class of this source. */
function memberOfType(evaluator: Evaluator, value: Extract<Value, { is: 'parameter' }>, property: string): Value[] | undefined {
  const typed = typedValue(evaluator, value.annotation, value);
  if (typed?.is === 'external') {
    const does = constructOf(typed.root, typed.path.slice(0, -2))?.does;
    return does && /^(client|model|agent|vector-store|mcp-server)$/.test(does) ? memberOf(evaluator, typed, property) : undefined;
  }
  if (typed?.is !== 'instance') return undefined;
  const found = fieldOf(evaluator, typed, property, 0).filter(
    (each) => each.is === 'external' || each.is === 'function' || each.is === 'environment',
  );
  return found.length > 0 ? found : undefined;
}

/** A field that is only declared, or set to what could not be followed, is an object of the class that its annotation names. */
function declared(evaluator: Evaluator, scope: ScopeFact, property: string, at: Where, values: readonly Value[]): readonly Value[] {
  const annotation = scope.annotations && Object.hasOwn(scope.annotations, property) ? scope.annotations[property] : undefined;
  const typed = typedValue(evaluator, annotation, at);
  return typed ? [typed] : values;
}

/** Frame in which the fields that a constructor assigns are to be read. */
function constructorFrame(evaluator: Evaluator, module: ModuleSummary, path: string, scope: number, site: Site): Frame | undefined {
  const maker = makerOf(module, scope, evaluator.graph.loaded(site.module)?.calls[site.call]?.arguments.length ?? 0);
  if (maker === undefined) return undefined;
  const depth = (site.frame?.depth ?? 0) + 1;
  return depth > mostFrames ? undefined : evaluator.enter(path, maker, site, depth, undefined);
}

/** A field of a class without a constructor of its own: data classes and models take their fields as arguments. */
function dataclassArgument(evaluator: Evaluator, module: ModuleSummary, scope: number, site: Site, property: string): Value[] {
  const call = evaluator.graph.loaded(site.module)?.calls[site.call];
  const composed = call && composedField(evaluator, module, call, site, property);
  if (composed) return composed;
  if (!call || module.language !== 'python' || childScope(module, scope, '__init__') !== undefined) return [];
  const fields = Object.keys(module.scopes[scope]?.bindings ?? {});
  const position = fields.indexOf(property);
  const named = call.arguments.find((argument) => argument.name === property);
  const positional = call.arguments.filter((argument) => argument.name === undefined && !argument.spread)[position];
  const found = named ?? (position >= 0 ? positional : undefined);
  return found ? [...evaluator.evaluate(found.value, whereOf(call, site))] : [];
}
