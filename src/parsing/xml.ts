/**
 * XML as far as build files need it: elements with their lines, attributes and text. Document types and entities other than the five that are
 * predefined are not read, so nothing can be expanded; depth and size are bounded.
 */
export interface XmlNode {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Text directly in it, trimmed. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
}

const maxDepth = 100;
const maxElements = 200_000;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decoded = (text: string) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** The root element; undefined when the text is no XML, or is too large or too deep. */
export function parseXml(text: string): XmlNode | undefined {
  const root: Open = { name: '', line: 1, attributes: new Map(), children: [], text: '' };
  const stack: Open[] = [root];
  let line = 1;
  let counted = 0;
  let elements = 0;
  const lineAt = (index: number) => {
    for (; counted < index; counted++) if (text.charCodeAt(counted) === 10) line++;
    return line;
  };
  const skipTo = (from: number, end: string) => {
    const found = text.indexOf(end, from);
    return found < 0 ? text.length : found + end.length;
  };
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    const top = stack[stack.length - 1] as Open;
    if (open < 0) break;
    if (open > at) top.text += text.slice(at, open);
    if (text.startsWith('<!--', open)) at = skipTo(open, '-->');
    else if (text.startsWith('<![CDATA[', open)) {
      at = skipTo(open, ']]>');
      top.text += text.slice(open + 9, at - 3);
    } else if (text.startsWith('<!', open) || text.startsWith('<?', open)) at = skipTo(open, '>');
    else if (text.startsWith('</', open)) {
      at = skipTo(open, '>');
      const name = text.slice(open + 2, at - 1).trim();
      if (stack.length < 2 || top.name !== name) return undefined;
      stack.pop();
      (stack[stack.length - 1] as Open).children.push(closed(top));
    } else {
      const end = endOfTag(text, open);
      if (end < 0 || ++elements > maxElements || stack.length > maxDepth) return undefined;
      const empty = text[end - 1] === '/';
      const inside = text.slice(open + 1, empty ? end - 1 : end);
      const name = /^[^\s/>]{1,200}/.exec(inside)?.[0];
      if (name === undefined) return undefined;
      const element: Open = { name, line: lineAt(open), attributes: attributesOf(inside.slice(name.length)), children: [], text: '' };
      if (empty) top.children.push(closed(element));
      else stack.push(element);
      at = end + 1;
    }
  }
  return stack.length === 1 ? root.children[0] : undefined;
}

/** Index of the `>` that ends a tag, quotes minded. */
function endOfTag(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const char = text[at] as string;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/([^\s=/"'<>]{1,200})\s{0,50}=\s{0,50}(?:"([^"]*)"|'([^']*)')/g))
    found.set(match[1] as string, decoded(match[2] ?? match[3] ?? ''));
  return found;
}

const closed = ({ text, ...rest }: Open): XmlNode => ({ ...rest, text: decoded(text.trim()) });

/** Elements by a path of names below a node. */
export function elements(node: XmlNode | undefined, ...path: readonly string[]): XmlNode[] {
  let found = node ? [node] : [];
  for (const name of path) found = found.flatMap((each) => each.children.filter((child) => child.name === name));
  return found;
}

export const textOf = (node: XmlNode | undefined, name: string): string | undefined => elements(node, name)[0]?.text || undefined;
