import { settingKey } from '../../../../parsing/application-settings.js';
import type { CallFact, Expression } from '../../../../parsing/module-summary.js';
import type { Evaluator } from '../evaluate.js';
import { placeKey, textsOf, type Value } from '../values.js';
import { settingsOf, settingValue } from './values.js';

const indices = new WeakMap<Evaluator, Map<string, Set<string>>>();
const reading = new WeakSet<Evaluator>();

/**
 * A property of a class that a framework fills from configuration files: `Configure<AiOptions>(config.GetSection("AI"))`,
 * `@ConfigurationProperties(prefix = "app.ai")`. Only where a file says the value.
 */
export function boundSetting(evaluator: Evaluator, value: Extract<Value, { is: 'class' | 'instance' }>, property: string): Value[] {
  if (value.is !== 'instance' || value.site || evaluator.graph.settings.length === 0 || reading.has(evaluator)) return [];
  const sections = prefixesOf(evaluator, value.module, value.scope);
  return [...sections].flatMap((section) => {
    const name = `${section}.${property}`;
    const found = settingsOf(evaluator, value.module).some(({ setting }) => settingKey(setting.key) === settingKey(name));
    return found ? settingValue(evaluator, { is: 'setting', name }, { module: value.module, scope: 0 }) : [];
  });
}

function prefixesOf(evaluator: Evaluator, path: string, scope: number): ReadonlySet<string> {
  const module = evaluator.graph.loaded(path);
  const own = new Set(indexOf(evaluator).get(placeKey(path, scope)) ?? []);
  for (const decorator of module?.scopes[scope]?.decorators ?? []) {
    const call = decorator.is === 'call' ? module?.calls[decorator.call] : undefined;
    if (call?.callee.is !== 'name' || call.callee.name !== 'ConfigurationProperties') continue;
    const prefix = call.arguments.find(({ name }) => name === undefined || name === 'prefix' || name === 'value')?.value;
    for (const text of prefix ? textsOf(evaluator.evaluate(prefix, { module: path, scope: 0 })) : []) own.add(text);
  }
  return own;
}

/** Sections by the class that they are bound to, of all C# modules. */
function indexOf(evaluator: Evaluator): Map<string, Set<string>> {
  const known = indices.get(evaluator);
  if (known) return known;
  const index = new Map<string, Set<string>>();
  indices.set(evaluator, index);
  reading.add(evaluator);
  for (const path of evaluator.graph.paths) {
    const module = evaluator.graph.loaded(path);
    if (module?.language !== 'csharp') continue;
    for (const call of module.calls) {
      const where = { module: path, scope: call.scope };
      const bound = boundBy(module.calls, call);
      for (const type of bound ? evaluator.evaluate(bound.type, where) : []) {
        if (type.is !== 'class' || !bound) continue;
        const key = placeKey(type.module, type.scope);
        const sections = index.get(key) ?? new Set<string>();
        index.set(key, sections);
        for (const text of textsOf(evaluator.evaluate(bound.section, where))) sections.add(text);
      }
    }
  }
  reading.delete(evaluator);
  return index;
}

/** The type and the section that a call ties together. */
function boundBy(calls: readonly CallFact[], call: CallFact): { readonly type: Expression; readonly section: Expression } | undefined {
  if (call.callee.is !== 'member') return undefined;
  const { property, object } = call.callee;
  const made = object.is === 'call' ? calls[object.call] : undefined;
  const own = typeOf(call);
  const [first] = call.arguments;
  if ((property === 'Configure' || property === 'AddOptions') && own && first) return withSection(own, sectionOf(calls, first.value));
  if (property === 'Get' && own && made) return withSection(own, sectionOfCall(made));
  const outer = made && typeOf(made);
  if (property === 'BindConfiguration' && outer && first) return { type: outer, section: first.value };
  return property === 'Bind' && outer && first ? withSection(outer, sectionOf(calls, first.value)) : undefined;
}

const typeOf = (call: CallFact): Expression | undefined => call.arguments.find(({ name }) => name === '<T>')?.value;
const withSection = (type: Expression, section: Expression | undefined) => (section ? { type, section } : undefined);
const sectionOf = (calls: readonly CallFact[], value: Expression): Expression | undefined => {
  const call = value.is === 'call' ? calls[value.call] : undefined;
  return call && sectionOfCall(call);
};
const sectionOfCall = (call: CallFact): Expression | undefined =>
  call.callee.is === 'member' && /^Get(Required)?Section$/.test(call.callee.property) ? call.arguments[0]?.value : undefined;
