import { parseTOML } from 'toml-eslint-parser';
import { Budget, type DataNode, lineDepth, list, map, maxDepth, type ParsedData, scalar, unreadable } from './data-node.js';

export function parseToml(text: string): ParsedData {
  if (lineDepth(text) > maxDepth) return unreadable(`nested deeper than ${maxDepth} levels`);
  let program: ReturnType<typeof parseTOML>;
  try {
    program = parseTOML(text);
  } catch (error) {
    const line = (error as { lineNumber?: number }).lineNumber ?? 1;
    return unreadable((error as Error).message, line);
  }
  type Draft = { line: number; endLine: number; members: Map<string, Draft | Draft[] | DataNode> };
  const draft = (line: number): Draft => ({ line, endLine: line, members: new Map() });
  const budget = new Budget();
  const top = program.body[0];
  const root = draft(1);
  const keyText = (key: unknown): string[] =>
    (key as { keys: { type: string; name?: string; value?: unknown }[] }).keys.map((part) =>
      part.type === 'TOMLBare' ? (part.name as string) : String(part.value),
    );
  const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && 'members' in value;
  const step = (from: Draft, key: string, line: number): Draft => {
    const found = from.members.get(key);
    if (Array.isArray(found)) return found[found.length - 1] as Draft;
    if (isDraft(found)) return found;
    const made = draft(line);
    from.members.set(key, made);
    return made;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the library's node types are a closed union that is told apart by `type`.
  const convertValue = (node: any, depth: number, line: number): DataNode => {
    budget.enter(depth);
    const endLine = node.loc.end.line;
    if (node.type === 'TOMLArray')
      return list(
        node.elements.map((item: unknown) => convertValue(item, depth + 1, (item as { loc: { start: { line: number } } }).loc.start.line)),
        line,
        endLine,
      );
    if (node.type === 'TOMLInlineTable') {
      const table = draft(line);
      for (const pair of node.body) assign(table, pair, depth + 1);
      return finish(table, depth);
    }
    const value = node.value;
    return scalar(
      value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? Number(value) : (value as DataNode['value']),
      line,
      endLine,
    );
  };
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const assign = (table: Draft, pair: any, depth: number): void => {
    const keys = keyText(pair.key);
    const line = pair.loc.start.line as number;
    let target = table;
    for (const key of keys.slice(0, -1)) target = step(target, key, line);
    target.members.set(keys[keys.length - 1] as string, convertValue(pair.value, depth, line));
    table.endLine = Math.max(table.endLine, pair.loc.end.line);
  };
  const finish = (table: Draft, depth: number): DataNode => {
    budget.enter(depth);
    const entries = [...table.members].map(([key, value]): [string, DataNode] => {
      if (Array.isArray(value))
        return [
          key,
          list(
            value.map((item) => finish(item, depth + 1)),
            value[0]?.line ?? table.line,
            value[value.length - 1]?.endLine ?? table.line,
          ),
        ];
      return [key, isDraft(value) ? finish(value, depth + 1) : value];
    });
    return map(entries, table.line, table.endLine);
  };
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') {
      assign(root, node, 1);
      continue;
    }
    const keys = keyText(node.key);
    const line = node.loc.start.line;
    let target = root;
    for (const key of keys.slice(0, -1)) target = step(target, key, line);
    const last = keys[keys.length - 1] as string;
    if (node.kind === 'array') {
      const made = draft(line);
      const found = target.members.get(last);
      if (Array.isArray(found)) found.push(made);
      else target.members.set(last, [made]);
      target = made;
    } else target = step(target, last, line);
    for (const pair of node.body) assign(target, pair, 1);
    target.endLine = node.loc.end.line;
  }
  return { documents: [finish(root, 0)], errors: [], readable: true };
}
