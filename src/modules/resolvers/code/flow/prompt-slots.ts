import type { Expression } from '../../../../parsing/module-summary.js';
import { whereOf } from '../evaluate.js';
import { type Site, textsOf } from '../values.js';
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
/** Options whose value a model reads; all others steer the call. */
const promptNames =
  /^(messages?|prompts?|inputs?|contents?|content|query|question|text|user_?prompt|userPrompt|user_?input|userInput|task|context|history|chat_?history|chatHistory|message_?history|messageHistory|documents?|parts|chat|additionalMessages|additional_messages|new_message|initial_message|input_?text|inputText|human_input|suffix|body|sessionState|expected_output|description|goal)$/;
const nested = /^(config|options|generation_?config|generationConfig|configurable|body|input_?data)$/;

const deepest = 12;

/** Everything that a call gives a model to read, told apart by what it is given as. */
export function slotsOf(tracer: Tracer, ask: Pick<Ask, 'call' | 'at' | 'own' | 'reads'>, making = false): readonly Slot[] {
  const slots: Slot[] = (ask.reads ?? []).map((read) => ({ ...read, into: 'prompt' }));
  const { call, at } = ask;
  const named = (name: string, value: Expression, level: number): void => {
    const own = ask.own?.prompt?.names.includes(name);
    if (instructionNames.test(name) || (own && making)) walk(tracer, value, at, 'instructions', slots, 0);
    else if (nested.test(name) && level < 2) inner(value, level + 1);
    else if (promptNames.test(name) && !making) walk(tracer, value, at, 'prompt', slots, 0);
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
  if (expression.is === 'literal' || slots.length >= mostSlots) return;
  const parts = depth > deepest ? undefined : partsOf(tracer, { expression, point, into });
  if (parts) for (const part of parts) walk(tracer, part.expression, part.point, part.into, slots, depth + 1);
  else slots.push({ into, expression, point });
}

const mostSlots = 200;
const roleNames = /^(system|developer|human|user|ai|assistant|placeholder)$/;
const isSystem = (role: string): boolean => role === 'system' || role === 'developer';

/** The messages, or the parts of one, that something is put together from; undefined where it is one piece. */
function partsOf(tracer: Tracer, slot: Slot): readonly Slot[] | undefined {
  const { expression, point } = slot;
  switch (expression.is) {
    case 'object': {
      const role = expression.entries.find(({ key }) => key === 'role')?.value;
      const content = expression.entries.find(({ key }) => key === 'content' || key === 'parts' || key === 'text')?.value;
      if (!role || !content) return undefined;
      const roles = textsOf(tracer.evaluator.evaluate(role, point));
      return [{ expression: content, point, into: roles.length > 0 && roles.every(isSystem) ? 'instructions' : slot.into }];
    }
    case 'list': {
      const [first, second] = expression.items;
      const role = expression.items.length === 2 && first?.is === 'literal' ? String(first.value) : undefined;
      if (role !== undefined && second && roleNames.test(role))
        return [{ expression: second, point, into: isSystem(role) ? 'instructions' : slot.into }];
      return [...expression.items, ...expression.spreads].map((item) => ({ ...slot, expression: item }));
    }
    case 'either':
      return expression.options.map((option) => ({ ...slot, expression: option }));
    case 'name':
      return partsOfName(tracer, expression.name, expression.scope ?? point.scope, slot);
    case 'call':
      return partsOfCall(tracer, expression.call, slot);
    default:
      return undefined;
  }
}

/** `new SystemMessage(text)`, `ChatPromptTemplate.from_messages([…])`. */
function partsOfCall(tracer: Tracer, index: number, slot: Slot): readonly Slot[] | undefined {
  const { point } = slot;
  const call = tracer.graph.loaded(point.module)?.calls[index];
  if (!call) return undefined;
  const site: Site = { module: point.module, call: index, ...(point.frame ? { frame: point.frame } : {}) };
  const at: Point = { ...whereOf(call, site), line: call.line };
  const paths = tracer.evaluator.evaluate(call.callee, at).flatMap((callee) => (callee.is === 'external' ? [callee.path] : []));
  const system = paths.some((path) => /(^|\.)(System|Developer)Message(PromptTemplate)?(\.from\w+)?$/.test(path));
  const list = paths.some((path) => /(^|\.)ChatPromptTemplate\.(from_messages|fromMessages)$/.test(path));
  if (!system && !list) return undefined;
  return call.arguments
    .filter(({ name }) => name === undefined || name === 'content' || name === 'messages')
    .map(({ value }) => ({ expression: value, point: at, into: system ? 'instructions' : slot.into }));
}

/** A list of messages that a name stands for, with those that are put into it. */
function partsOfName(tracer: Tracer, name: string, from: number, slot: Slot): readonly Slot[] | undefined {
  const { point } = slot;
  const module = tracer.graph.loaded(point.module);
  const home = module && homeOf(module, name, from);
  const scope = home === undefined ? undefined : module?.scopes[home];
  if (!module || home === undefined || !scope) return undefined;
  const held = reaching(scope, name, home === point.scope ? point.line : 0);
  const isPutTogether = ({ value }: { readonly value: Expression }) => /^(list|object|call|either)$/.test(value.is);
  if (held.definitions.length === 0 || !held.definitions.every(isPutTogether)) return undefined;
  const fillings = (indexOf(module).byName.get(`${home}\n${name}`) ?? []).filter((filling) => filling.line >= held.since);
  return [
    ...held.definitions.map(({ value, line }) => ({ ...slot, expression: value, point: { ...point, scope: home, line } })),
    ...fillings.flatMap(({ values, scope: inside, line }) =>
      values.map((expression) => ({ ...slot, expression, point: { ...point, scope: inside, line } })),
    ),
  ];
}
