import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { Budget, type DataNode, list, map, maxDepth, type ParsedData, scalar, unreadable } from './data-node.js';

/** Offsets of line starts, for turning an offset into a line. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Deep nesting overflows the stack of recursive parsers: look before parsing. */
function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++;
    } else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
    else if (code === 93 || code === 125) depth--;
  }
  return deepest;
}

export function parseJson(text: string): ParsedData {
  if (jsonDepth(text) > maxDepth) return unreadable(`nested deeper than ${maxDepth} levels`);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const lineAt = lineFinder(text);
  const budget = new Budget();
  const convert = (node: JsonNode, depth: number, keyOffset = node.offset): DataNode => {
    budget.enter(depth);
    const line = lineAt(keyOffset);
    const endLine = lineAt(node.offset + Math.max(node.length - 1, 0));
    if (node.type === 'object') {
      const entries: (readonly [string, DataNode])[] = [];
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key && value) entries.push([String(key.value), convert(value, depth + 1, key.offset)]);
      }
      return map(entries, line, endLine);
    }
    if (node.type === 'array')
      return list(
        (node.children ?? []).map((child) => convert(child, depth + 1)),
        line,
        endLine,
      );
    return scalar(node.value as DataNode['value'], line, endLine);
  };
  // Text after the first value is common in real exports and takes nothing from the value before it.
  const closed = root !== undefined && !errors.some((error) => /^Close/.test(printParseErrorCode(error.error)));
  const end = closed && (root.type === 'object' || root.type === 'array') ? root.offset + root.length : Number.POSITIVE_INFINITY;
  const trailing = errors.findIndex((error) => printParseErrorCode(error.error) === 'EndOfFileExpected');
  const fatal = (root && trailing !== -1 ? errors.slice(0, trailing) : errors).filter((error) => error.offset < end);
  return {
    documents: root ? [convert(root, 0)] : [],
    errors: fatal.map((error) => ({ line: lineAt(error.offset), message: printParseErrorCode(error.error) })),
    readable: root !== undefined && fatal.length === 0,
  };
}
