import type { Expression, ScopeFact } from '../../../../parsing/module-summary.js';

export interface Definition {
  readonly value: Expression;
  readonly line: number;
}

export interface Reaching {
  readonly definitions: readonly Definition[];
  /** Whether the value from before the scope's own assignments, a parameter's, may still hold. */
  readonly entry: boolean;
  /** Line of the assignment that surely replaced all earlier ones. */
  readonly since: number;
}

const mostAssignments = 100;

type Branch = NonNullable<ScopeFact['branches']>[number];

const holds = (branch: Branch, line: number): boolean => branch.from <= line && line <= branch.to;

/**
 * Which assignments of a name may hold at a line of its scope. An assignment replaces the earlier ones if it stands in no branch that the
 * line is outside of; what stands further down holds only by way of a loop around both.
 * @param line 0 for anywhere
 */
export function reaching(scope: ScopeFact, name: string, line: number): Reaching {
  const bound = Object.hasOwn(scope.bindings, name) ? (scope.bindings[name] ?? []) : [];
  const written = scope.written && Object.hasOwn(scope.written, name) ? scope.written[name] : undefined;
  // Working out the order costs branches times assignments at every reader: what a program writes so often is taken without order.
  const values = bound.slice(0, mostAssignments);
  const lines = bound.length > mostAssignments ? undefined : written;
  const all = values.map((value, index): Definition => ({ value, line: lines?.[index] ?? lineOf(value) }));
  if (line === 0 || !lines) return { definitions: all, entry: true, since: 0 };
  const branches = scope.branches ?? [];
  const found = all.filter((definition) => definition.line === 0);
  const before = all.filter((definition) => definition.line > 0 && definition.line < line).sort((a, b) => b.line - a.line);
  let since = 0;
  for (const definition of before) {
    found.push(definition);
    const inside = branches.filter((branch) => holds(branch, definition.line));
    if (!inside.every((branch) => holds(branch, line))) continue;
    since = definition.line;
    break;
  }
  const loops = branches.filter((branch) => branch.loop && holds(branch, line) && branch.from > since);
  for (const definition of all) if (definition.line >= line && loops.some((loop) => holds(loop, definition.line))) found.push(definition);
  // Everything on one line, or read before it is written: no order to go by.
  if (found.length === 0 && all.length > 0 && before.length === 0)
    return { definitions: all.filter((definition) => definition.line !== line), entry: true, since: 0 };
  return { definitions: found, entry: since === 0, since };
}

/** Whether something that happens at one line may have happened when another one is reached. */
export function mayPrecede(scope: ScopeFact | undefined, earlier: number, line: number): boolean {
  if (line === 0 || earlier <= line) return true;
  return (scope?.branches ?? []).some((branch) => branch.loop && holds(branch, earlier) && holds(branch, line));
}

export function lineOf(expression: Expression): number {
  return ('line' in expression ? expression.line : undefined) ?? 0;
}
