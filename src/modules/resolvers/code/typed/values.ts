import { isTransparent } from '../../../../catalogue/constructs/transparent.js';
import { type ApplicationSetting, settingKey } from '../../../../parsing/application-settings.js';
import type { CallFact, Expression } from '../../../../parsing/module-summary.js';
import { placeholders } from '../../../../parsing/typed/known-calls.js';
import type { Evaluator } from '../evaluate.js';
import { type External, textsOf, unknown, type Value, type Where } from '../values.js';
import { isTyped } from './languages.js';

/** A value of a declared type: what it is set to, where that can be followed, else something of that type. */
export function typedValue(evaluator: Evaluator, expression: Extract<Expression, { is: 'typed' }>, where: Where): Value[] {
  const values = expression.value ? evaluator.evaluate(expression.value, where) : [];
  const known = values.filter(
    (value) => value.is !== 'unknown' && !(value.is === 'external' && !value.ecosystem.startsWith('p') && isPlain(value)),
  );
  if (known.length > 0) return known;
  const instances = evaluator.evaluate(expression.type, where).flatMap(instanceOf);
  return instances.length > 0 ? instances : values.length > 0 ? [...values] : [unknown('declared type')];
}

/** Something that no AI library and no local class made. */
const isPlain = (value: External): boolean => value.root === 'builtins' || value.root.startsWith('java') || value.root === 'System';

/** Something of a type, wherever it comes from. */
export function instanceOf(type: Value): Value[] {
  if (type.is === 'class') return [{ is: 'instance', module: type.module, scope: type.scope }];
  if (type.is === 'external' && type.root !== 'builtins') return [{ ...type, path: `${type.path}()`, sites: [] }];
  return [];
}

/** What the declared type of a parameter says of its value. */
export function annotated(evaluator: Evaluator, annotation: string, where: Where): Value[] {
  const plain = annotation.replace(/[?\s]|@\w+/g, '');
  const held = /^(?:Task|Lazy|IOptions\w*|ObjectProvider|Provider|Optional|Instance|Mono|Flux)<([\w.]+)>$/.exec(plain)?.[1];
  const name = held ?? /^([A-Z_a-z][\w.]*)(?:<.*>)?$/.exec(plain)?.[1];
  if (name === undefined || /^(String|string|int|long|boolean|bool|Int|Object|object|Integer|Long)$/.test(name)) return [];
  const [first = '', ...rest] = name.split('.');
  const type = rest.reduce<Expression>((object, property) => ({ is: 'member', object, property }), { is: 'name', name: first });
  const values = evaluator.evaluate(type, where).flatMap(instanceOf);
  // What neither this source nor an AI library declares says nothing.
  return values.filter((value) => value.is === 'instance' || (value.is === 'external' && evaluator.graph.isAi(value)));
}

/** `new Uri("…")`, `ModelId("…")`: the value is the text inside. */
export function transparentValue(evaluator: Evaluator, callee: External, call: CallFact, at: Where): Value[] | undefined {
  if (callee.ecosystem !== 'maven' && callee.ecosystem !== 'nuget') return undefined;
  const [first] = call.arguments;
  // A helper of one's own that is told which variable to read.
  if (first && /(^|\.)(Environment\.GetEnvironmentVariable|System\.getenv)$/.test(callee.path)) {
    const names = textsOf(evaluator.evaluate(first.value, at));
    return names.length > 0 ? names.map((name) => ({ is: 'environment', name })) : undefined;
  }
  if (!isTransparent(callee.path)) return undefined;
  return first ? [...evaluator.evaluate(first.value, at)] : undefined;
}

/** The value of a setting, as the configuration files of the service say it; else the environment variable that would set it. */
export function settingValue(evaluator: Evaluator, expression: Extract<Expression, { is: 'setting' }>, where: Where, level = 0): Value[] {
  const module = evaluator.graph.loaded(where.module);
  const name =
    module?.language === 'csharp'
      ? expression.name.replace(/[:.]/g, '__')
      : expression.name.replace(/-/g, '').replace(/\W/g, '_').toUpperCase();
  const found = settingsOf(evaluator, where.module).filter(({ setting }) => settingKey(setting.key) === settingKey(expression.name));
  const values = found.flatMap(({ setting }): Value[] => {
    if (setting.secret) return [unknown('secret')];
    if (setting.value === undefined || isEmpty(setting.value)) return [];
    const read = placeholders(setting.value, setting.line);
    if (read.is === 'literal') return [{ is: 'constant', value: setting.value, variable: name, line: setting.line }];
    if (read.is === 'setting') return level < 4 ? settingValue(evaluator, read, where, level + 1) : [];
    return [...evaluator.evaluate(read, where)];
  });
  if (values.length > 0) return values;
  const fallback = expression.default ? evaluator.evaluate(expression.default, where) : [];
  return [{ is: 'environment', name }, ...fallback.filter((value) => value.is !== 'constant' || value.value !== '')];
}

/** Settings that are meant to be replaced say nothing. */
export const isEmpty = (value: string): boolean =>
  value.trim() === '' || /^(<.*>|\{.*\}|your[-_ ].*|.*[-_ ]here|changeme|xxx+|todo|replace[-_ ].*|\.\.\.)$/i.test(value.trim());

interface Placed {
  readonly path: string;
  readonly setting: ApplicationSetting;
}

/** The settings of the service that a file belongs to. */
export function settingsOf(evaluator: Evaluator, path: string): readonly Placed[] {
  const service = evaluator.graph.service(path);
  const module = evaluator.graph.loaded(path);
  if (!module || !isTyped(module.language)) return [];
  return evaluator.graph.settings
    .filter(({ path: file }) => evaluator.graph.service(file) === service)
    .flatMap(({ path: file, settings }) => settings.map((setting) => ({ path: file, setting })));
}
