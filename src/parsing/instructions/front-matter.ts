import { type DataNode, parseData } from '../data.js';

/** The YAML head of a Markdown file, and what follows. A head that cannot be parsed is none. */
export function frontMatter(text: string): { readonly head: DataNode | undefined; readonly body: string; readonly broken: boolean } {
  const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(clean);
  if (!match) return { head: undefined, body: clean, broken: false };
  const body = clean.slice(match[0].length);
  const parsed = parseData(match[1] as string, 'yaml');
  if (parsed.readable) return { head: parsed.documents[0], body, broken: false };
  // Descriptions often hold colons that YAML forbids: plain `key: value` lines are read as they are meant.
  const lines = (match[1] as string).split('\n').flatMap((line, at): (readonly [string, DataNode])[] => {
    const pair = /^([\w-]{1,60}):[ \t]*(.*?)\s*$/.exec(line.slice(0, 5_000));
    if (!pair) return [];
    const node: DataNode = { type: 'scalar', line: at + 2, endLine: at + 2, value: pair[2] as string, entries: [], items: [] };
    return [[pair[1] as string, node]];
  });
  return {
    head: { type: 'map', line: 1, endLine: lines.length + 2, value: null, entries: lines, items: [] },
    body,
    broken: lines.length === 0,
  };
}
