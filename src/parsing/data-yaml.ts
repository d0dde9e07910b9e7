import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document as YamlDocument,
  type Node as YamlNode,
} from 'yaml';
import { Budget, type DataNode, lineDepth, list, map, maxDepth, type ParsedData, scalar, unreadable } from './data-node.js';

export function parseYaml(text: string): ParsedData {
  if (lineDepth(text) > maxDepth) return unreadable(`nested deeper than ${maxDepth} levels`);
  const counter = new LineCounter();
  const parsed = parseAllDocuments(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,

    customTags: [],
  });
  const documents: YamlDocument[] = Array.isArray(parsed) ? parsed : [];
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : Math.max(1, counter.linePos(offset).line));
  const budget = new Budget();
  const trees: DataNode[] = [];
  const errors: { line: number; message: string }[] = [];
  for (const document of documents) {
    for (const error of document.errors) errors.push({ line: lineAt(error.pos[0]), message: error.message });
    const convert = (node: YamlNode | null, depth: number, keyOffset?: number): DataNode => {
      budget.enter(depth);
      const line = lineAt(keyOffset ?? node?.range?.[0]);
      const endLine = Math.max(line, lineAt(Math.max((node?.range?.[1] ?? 1) - 1, 0)));
      const tag = node?.tag?.startsWith('!') ? node.tag : undefined;
      if (isAlias(node)) return convert((node.resolve(document) as YamlNode | undefined) ?? null, depth + 1, keyOffset ?? node.range?.[0]);
      if (isMap(node)) {
        const entries: (readonly [string, DataNode])[] = [];
        for (const pair of node.items) {
          if (!isPair(pair)) continue;
          const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
          if (key === undefined) continue;
          const value = convert(pair.value as YamlNode | null, depth + 1, (pair.key as YamlNode).range?.[0]);
          if (key === '<<') {
            for (const source of value.type === 'list' ? value.items : [value]) entries.unshift(...source.entries);
          } else entries.push([key, value]);
        }
        return map(entries, line, endLine, tag);
      }
      if (isSeq(node))
        return list(
          node.items.map((item) => convert(item as YamlNode, depth + 1)),
          line,
          endLine,
          tag,
        );
      const raw = isScalar(node) ? node.value : null;
      const value = raw instanceof Date ? raw.toISOString() : typeof raw === 'bigint' ? Number(raw) : raw;
      return scalar(typeof value === 'object' ? null : (value as DataNode['value']), line, endLine, tag);
    };
    if (document.contents) trees.push(convert(document.contents as YamlNode, 0));
  }
  return { documents: trees, errors, readable: errors.length === 0 };
}
