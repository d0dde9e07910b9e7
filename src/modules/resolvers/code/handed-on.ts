import type { CallFact, ScopeFact } from '../../../parsing/module-summary.js';
import type { Evaluator } from './evaluate.js';
import { type External, textsOf, unknown, type Value, type Where } from './values.js';

const frameworks = /^(fastapi|litestar|taskiq|faststream)$/;
const declares = /(^|\.)(Query|Body|Form|Header|Path|Cookie|Option|Argument|Parameter)\(\)$/;

function callOf(evaluator: Evaluator, value: External): { call: CallFact; at: Where } | undefined {
  const site = value.sites.at(-1);
  const call = site && evaluator.graph.loaded(site.module)?.calls[site.call];
  return site && call ? { call, at: { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) } } : undefined;
}

/** What a framework puts in the place of a parameter: `client = Depends(get_client)` is what the function gives, `Option('x')` its default. */
export function injected(evaluator: Evaluator, value: Value): Value[] | undefined {
  if (value.is !== 'external') return undefined;
  if ((frameworks.test(value.root) || value.root === 'typer') && declares.test(value.path)) return declaredDefault(evaluator, value);
  if (!frameworks.test(value.root) || !/(^|\.)(Depends|Security|Provide)\(\)$/.test(value.path)) return undefined;
  const made = callOf(evaluator, value);
  const site = value.sites.at(-1);
  const [first] = made?.call.arguments ?? [];
  if (!made || !site || !first || first.spread) return undefined;
  const values = evaluator
    .evaluate(first.value, made.at)
    .flatMap((callee) =>
      callee.is === 'function' || callee.is === 'class' ? evaluator.apply(callee, { ...made.call, arguments: [] }, site, made.at) : [],
    );
  // What a dependency checks of who asks is no value to follow.
  return values.some((one) => one.is === 'external' || one.is === 'instance') ? values : undefined;
}

function declaredDefault(evaluator: Evaluator, value: External): Value[] | undefined {
  const made = callOf(evaluator, value);
  const given = made?.call.arguments.find(({ name }) => name === 'default') ?? made?.call.arguments.find(({ name }) => name === undefined);
  const values = made && given && !given.spread ? evaluator.evaluate(given.value, made.at) : [];
  return values.some((each) => each.is === 'constant') ? [...values, unknown('an option')] : undefined;
}

const dashes = (text: string): string => text.replace(/^-+/, '').replaceAll('-', '_');

/** The default of an option that a list of options declares: `add_argument('--model', default='x')`. */
function optionDefault(evaluator: Evaluator, call: CallFact, at: Where, name: string): Value[] | undefined {
  const texts = call.arguments
    .filter((argument) => argument.name === undefined)
    .flatMap(({ value }) => textsOf(evaluator.evaluate(value, at)));
  const given = (wanted: string) => call.arguments.find((argument) => argument.name === wanted);
  const destination = given('dest');
  const own = destination ? textsOf(evaluator.evaluate(destination.value, at)) : texts.map(dashes);
  const fallback = given('default');
  return own.includes(name) && fallback ? [...evaluator.evaluate(fallback.value, at), unknown('an option')] : undefined;
}

/** A member of what `parse_args()` gives. */
export function parsedOption(evaluator: Evaluator, value: External, property: string): Value[] | undefined {
  if (value.root !== 'argparse' || !/parse_(known_)?args\(\)(\.0)?$/.test(value.path)) return undefined;
  const module = value.sites.at(-1)?.module;
  for (const call of (module === undefined ? undefined : evaluator.graph.loaded(module))?.calls ?? []) {
    if (call.callee.is !== 'member' || call.callee.property !== 'add_argument' || module === undefined) continue;
    const found = optionDefault(evaluator, call, { module, scope: call.scope }, property);
    if (found) return found;
  }
  return undefined;
}

/** A parameter that a decorator fills from the command line: `@click.option('--model', default='x')`. */
export function decoratedOption(evaluator: Evaluator, scope: ScopeFact | undefined, at: Where, name: string): Value[] | undefined {
  const outside: Where = { module: at.module, scope: scope?.parent ?? 0 };
  for (const decorator of scope?.decorators ?? []) {
    const call = decorator.is === 'call' ? evaluator.graph.loaded(at.module)?.calls[decorator.call] : undefined;
    if (!call || !evaluator.evaluate(call.callee, outside).some((each) => each.is === 'external' && /^(rich_)?click$/.test(each.root)))
      continue;
    const found = optionDefault(evaluator, call, outside, name);
    if (found) return found;
  }
  return undefined;
}
