import type { AssetId } from '../../../core/ids.js';
import type { CallFact, Expression } from '../../../parsing/module-summary.js';
import { callsIn, provenFlags, reachedFunctions } from './effects.js';
import type { Handler } from './route-table.js';
import type { Scan } from './scan.js';
import type { Value, Where } from './values.js';

type Rights = 'on-behalf-of-user' | 'shared-credential';

/**
 * Whose rights an agent uses, by what its tools present to others: the token of whoever asks, or a key that is the same for all.
 * Only where all of them agree, and none that reads private data presents nothing that was seen.
 */
export function actsAs(scan: Scan, tools: readonly AssetId[]): Rights | undefined {
  const found = new Set<Rights>();
  for (const tool of tools) {
    const handler = scan.handlers.get(tool);
    if (!handler) return undefined;
    const rights = rightsOf(scan, handler);
    for (const each of rights) found.add(each);
    if (rights.size === 0 && provenFlags(scan, handler.module, handler.scope).has('readsPrivateData')) return undefined;
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function rightsOf(scan: Scan, handler: Handler): ReadonlySet<Rights> {
  const found = new Set<Rights>();
  for (const { module, scope } of reachedFunctions(scan, handler.module, handler.scope).values()) {
    const summary = scan.graph.loaded(module);
    for (const call of summary ? callsIn(summary, scope) : []) {
      const where: Where = { module, scope: call.scope };
      for (const { expression, at } of presented(scan, call, where)) {
        const rights = ofExpression(scan, expression, at);
        if (rights) found.add(rights);
      }
    }
  }
  return found;
}

const headerNames = /^(authorization|proxy-authorization|x-api-key|api-key)$/i;

/** What a call sends as its credential: `headers={'Authorization': …}`. */
function presented(scan: Scan, call: CallFact, where: Where): { expression: Expression; at: Where }[] {
  const options = call.arguments.flatMap((argument) =>
    argument.name === undefined && argument.value.is === 'object'
      ? argument.value.entries.filter(({ key }) => key === 'headers').map(({ value }) => value)
      : argument.name === 'headers'
        ? [argument.value]
        : [],
  );
  return options.flatMap((headers) =>
    scan.evaluator
      .evaluate(headers, where)
      .flatMap((value) =>
        value.is === 'object'
          ? [...value.entries].flatMap(([name, entry]) => (headerNames.test(name) ? [{ expression: entry.expression, at: entry }] : []))
          : [],
      ),
  );
}

/** `Bearer ${token}`: the part that is no plain text decides. */
function ofExpression(scan: Scan, expression: Expression, at: Where): Rights | undefined {
  const parts = expression.is === 'join' ? expression.parts.filter((part) => part.is !== 'literal') : [expression];
  const rights = parts.map((part) => {
    const values = scan.evaluator.evaluate(part, at);
    if (values.length > 0 && values.every(isOfUser)) return 'on-behalf-of-user' as const;
    return values.length > 0 && values.every(isShared) ? ('shared-credential' as const) : undefined;
  });
  return rights.length > 0 && rights.every((each) => each === rights[0]) ? rights[0] : undefined;
}

const context = /\b(RunnableConfig|ToolRuntime|RunContext|RunContextWrapper|ToolContext|Request)\b/;
const token = /(token|authorization|credential|jwt)/i;

/** A token that comes with the request or with the context of the run, which no model fills. */
function isOfUser(value: Value): boolean {
  if (value.is !== 'parameter' || !token.test(value.path)) return false;
  return context.test(value.annotation ?? '') || /^(request|req|ctx|context|runtime|session)$/.test(value.name);
}

function isShared(value: Value): boolean {
  if (value.is === 'environment') return true;
  if (value.is === 'unknown') return value.why === 'secret';
  return value.is === 'constant' && typeof value.value === 'string' && value.value.length >= 8;
}
