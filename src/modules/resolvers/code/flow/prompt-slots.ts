import type { Expression } from '../../../../parsing/module-summary.js';
import { whereOf } from '../evaluate.js';
import { textsOf } from '../values.js';
import type { Ask } from './asks.js';
import { homeOf, indexOf } from './names.js';
import { reaching } from './order.js';
import type { Point } from './origin.js';
import type { Tracer } from './tracer.js';

/** Something that a model is given: as what it is told to do, or as what it is to read. */
export interface Slot {
  readonly into: 'instructions' | 'prompt';
  readonly expression: Expression;
  readonly point: Point;
}

const instructionNames =
  /^(system|instructions?|system_?prompt|systemPrompt|system_?instructions?|systemInstruction|system_?message|systemMessage|preamble|developer|backstory|prompt_template|state_modifier)$/;
const quietNames =
  /^(model|model_?id|modelId|temperature|max_?tokens|max_?output_?tokens|maxTokens|maxOutputTokens|top_?p|tools?|tool_?choice|toolChoice|api_?key|apiKey|headers|extra_headers|user|metadata|base_?url|baseURL|stream|response_?format|schema|output|timeout|seed|stop|n|provider_?options|providerOptions|abortSignal|signal|on\w+|experimental_\w+|maxSteps|stopWhen|store|reasoning|verbosity|max_turns|context|session|run_config|hooks|max_retries|maxRetries|callbacks|checkpointer|memory|handoffs|name|id|streaming|service_tier|thinking|system_fingerprint|presence_penalty|frequency_penalty|dimensions|encoding_format|config_dict|activeTools|prepareStep|messageId|generateId)$/;
const nested = /^(config|options|generation_?config|generationConfig|configurable|body|input_?data)$/;

const deepest = 12;

/** Everything that a call gives a model to read, told apart by what it is given as. */
export function slotsOf(tracer: Tracer, ask: Pick<Ask, 'call' | 'at' | 'own'>, making = false): readonly Slot[] {
  const slots: Slot[] = [];
  const { call, at } = ask;
  const named = (name: string, value: Expression, level: number): void => {
    const own = ask.own?.prompt?.names.includes(name);
    if (instructionNames.test(name) || (own && making)) walk(tracer, value, at, 'instructions', slots, 0);
    else if (nested.test(name) && level < 2) inner(value, level + 1);
    else if (!quietNames.test(name) && !making && level === 0) walk(tracer, value, at, 'prompt', slots, 0);
  };
  const inner = (value: Expression, level: number): void => {
    if (value.is === 'object') {
      for (const entry of value.entries) named(entry.key, entry.value, level);
      if (level === 0) for (const spread of value.spreads) walk(tracer, spread, at, 'prompt', slots, 0);
    } else if (value.is === 'call') {
      const made = tracer.graph.loaded(at.module)?.calls[value.call];
      for (const argument of made?.arguments ?? []) if (argument.name !== undefined) named(argument.name, argument.value, level);
    }
  };
  let position = 0;
  for (const argument of call.arguments) {
    const value = argument.value;
    if (argument.name !== undefined) named(argument.name, value, 0);
    else if (isOptions(value)) inner(value, 0);
    else if (!making && !(position === 0 && isModelGiven(tracer, value, at))) walk(tracer, value, at, 'prompt', slots, 0);
    if (argument.name === undefined) position++;
  }
  return slots;
}

const optionKeys =
  /^(model|messages|prompt|system|instructions|input|contents|max_tokens|tools|schema|temperature|stream|modelId|config|body|query|question|text)$/;

const isOptions = (value: Expression): value is Extract<Expression, { is: 'object' }> =>
  value.is === 'object' && (value.entries.some(({ key }) => optionKeys.test(key)) || value.entries.length === 0);

/** `Runner.run(agent, …)`: the first argument is whom to ask. */
function isModelGiven(tracer: Tracer, value: Expression, at: Point): boolean {
  return (
    value.is !== 'literal' &&
    tracer.evaluator.evaluate(value, at).some((each) => each.is === 'external' && /[A-Z]\w*\(\)$|_agent\(\)$|Agent\(\)$/.test(each.path))
  );
}

/** Goes through messages, however they are put together, to those that say they are the system's. */
function walk(tracer: Tracer, expression: Expression, point: Point, into: Slot['into'], slots: Slot[], depth: number): void {
  const whole = () => {
    if (slots.length < 200) slots.push({ into, expression, point });
  };
  if (expression.is === 'literal' || depth > deepest) return;
  const deeper = (inner: Expression, at = point, as = into) => walk(tracer, inner, at, as, slots, depth + 1);
  switch (expression.is) {
    case 'object': {
      const role = expression.entries.find(({ key }) => key === 'role')?.value;
      const content = expression.entries.find(({ key }) => key === 'content' || key === 'parts' || key === 'text')?.value;
      if (!role || !content) return whole();
      const roles = textsOf(tracer.evaluator.evaluate(role, point));
      return deeper(content, point, roles.length > 0 && roles.every(isSystem) ? 'instructions' : into);
    }
    case 'list': {
      const [first, second] = expression.items;
      const role = expression.items.length === 2 && first?.is === 'literal' ? String(first.value) : undefined;
      if (role !== undefined && second && /^(system|developer|human|user|ai|assistant|placeholder)$/.test(role))
        return deeper(second, point, isSystem(role) ? 'instructions' : into);
      for (const item of [...expression.items, ...expression.spreads]) deeper(item);
      return;
    }
    case 'either':
      for (const option of expression.options) deeper(option);
      return;
    case 'name':
      return walkName(tracer, expression, point, deeper, whole);
    case 'call': {
      const call = tracer.graph.loaded(point.module)?.calls[expression.call];
      const at: Point | undefined = call && {
        ...whereOf(call, { module: point.module, call: expression.call, ...(point.frame ? { frame: point.frame } : {}) }),
        line: call.line,
      };
      const callees = call && at ? tracer.evaluator.evaluate(call.callee, at) : [];
      const message = callees.find(
        (callee) =>
          callee.is === 'external' && /(^|\.)(System|Developer)Message(PromptTemplate)?(\.from\w+|\.fromTemplate)?$/.test(callee.path),
      );
      const list = callees.some(
        (callee) => callee.is === 'external' && /(^|\.)ChatPromptTemplate\.(from_messages|fromMessages)$/.test(callee.path),
      );
      if (call && at && (message || list)) {
        for (const { value, name } of call.arguments)
          if (name === undefined || name === 'content' || name === 'messages') deeper(value, at, message ? 'instructions' : into);
        return;
      }
      return whole();
    }
    default:
      return whole();
  }
}

const isSystem = (role: string): boolean => role === 'system' || role === 'developer';

function walkName(
  tracer: Tracer,
  expression: Extract<Expression, { is: 'name' }>,
  point: Point,
  deeper: (inner: Expression, at?: Point) => void,
  whole: () => void,
): void {
  const module = tracer.graph.loaded(point.module);
  const home = module && homeOf(module, expression.name, expression.scope ?? point.scope);
  const scope = home === undefined ? undefined : module?.scopes[home];
  if (!module || home === undefined || !scope) {
    whole();
    return;
  }
  const line = home === point.scope ? point.line : 0;
  const held = reaching(scope, expression.name, line);
  const structured = held.definitions.filter(
    ({ value }) => value.is === 'list' || value.is === 'object' || value.is === 'call' || value.is === 'either',
  );
  const fillings = (indexOf(module).byName.get(`${home}\n${expression.name}`) ?? []).filter((filling) => filling.line >= held.since);
  if (structured.length < held.definitions.length || held.definitions.length === 0) {
    whole();
    return;
  }
  for (const { value, line: written } of structured) deeper(value, { ...point, scope: home, line: written });
  for (const filling of fillings) for (const value of filling.values) deeper(value, { ...point, scope: filling.scope, line: filling.line });
}
