import { type Given, given, type Hit, type Scan } from '../scan.js';
import type { Value } from '../values.js';
import { isTyped } from './languages.js';

/** Messages that are objects of a type of their own: `new SystemChatMessage("…")`, `SystemMessage.from("…")`, `new ChatMessage(ChatRole.System, "…")`. */
export function systemMessage(scan: Scan, message: Value): Given | undefined {
  if (message.is !== 'external') return undefined;
  const site = message.sites.at(-1);
  const module = site && scan.graph.loaded(site.module);
  const call = site && module?.calls[site.call];
  if (!site || !call || !isTyped(module.language)) return undefined;
  const where = { module: site.module, scope: call.scope, ...(site.frame ? { frame: site.frame } : {}) };
  const [first, second] = call.arguments;
  if (/(^|\.)(System|Developer)(Chat)?Message(\.from)?\(\)$/.test(message.path)) return first && { expression: first.value, where };
  if (!/(^|\.)ChatMessage\(\)$/.test(message.path)) return undefined;
  const role = call.arguments.find(({ name }) => name === 'role')?.value ?? first?.value;
  const content = call.arguments.find(({ name }) => name === 'content')?.value ?? second?.value;
  return role?.is === 'member' && /^(System|Developer)$/i.test(role.property) && content ? { expression: content, where } : undefined;
}

/** The file of a class of constants that a text is taken from: `Prompts.Support`. */
export function homeOfConstant(
  scan: Scan,
  found: Given,
): { readonly path: string; readonly symbol: string; readonly line: number | undefined } | undefined {
  const { expression, where } = found;
  const module = scan.graph.loaded(where.module);
  if (expression.is !== 'member' || !module || !isTyped(module.language)) return undefined;
  const owner = scan.evaluator.evaluate(expression.object, where).find((value) => value.is === 'class' || value.is === 'instance');
  if (owner?.is !== 'class' && owner?.is !== 'instance') return undefined;
  const scope = scan.graph.loaded(owner.module)?.scopes[owner.scope];
  const [value] = scope && Object.hasOwn(scope.bindings, expression.property) ? (scope.bindings[expression.property] ?? []) : [];
  if (!scope || !value) return undefined;
  return { path: owner.module, symbol: `${scope.name}.${expression.property}`, line: 'line' in value ? value.line : scope.line };
}

/** Several prompts of one function are told apart by their order. */
export function promptName(scan: Scan, hit: Hit, name: string): string {
  if (!isTyped(hit.module.language) || hit.site.call < 0) return name;
  const before = scan.hits.filter(
    (other) =>
      other.path === hit.path &&
      other.call.scope === hit.call.scope &&
      other.site.call >= 0 &&
      other.site.call < hit.site.call &&
      other.construct.does === hit.construct.does &&
      (given(scan, other.site, other.construct.prompt) ?? given(scan, other.site, other.construct.messages)) !== undefined,
  );
  const order = new Set(before.map((other) => other.site.call)).size;
  return order > 0 ? `${name} ${order + 1}` : name;
}
