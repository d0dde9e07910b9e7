import type { TypeScriptGrammar } from './read-typescript.js';

export interface ScriptBlocks {
  /** The code alone, each piece on the lines where it stands in the file. */
  readonly text: string;
  readonly grammar: TypeScriptGrammar;
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly attributes: string;
}

const mostBlocks = 20;

/** The code of a Vue, Svelte or Astro component; undefined when it holds none. Expressions in its template are not code of the module. */
export function scriptBlocks(text: string, path: string): ScriptBlocks | undefined {
  const astro = path.endsWith('.astro');
  const front = astro ? frontMatter(text) : undefined;
  const blocks = [...(front ? [front] : []), ...scripts(text, front?.to ?? 0)];
  if (blocks.length === 0) return undefined;
  let code = '';
  let at = 0;
  for (const { from, to } of blocks) {
    code += newlines(text, at, from) + text.slice(from, to);
    at = to;
  }
  const languages = blocks.map(({ attributes }) => /\blang\s*=\s*["']?(\w+)/.exec(attributes)?.[1]?.toLowerCase());
  if (languages.some((language) => language === 'tsx' || language === 'jsx')) return { text: code, grammar: 'tsx' };
  return { text: code, grammar: astro || languages.some((language) => language?.startsWith('t')) ? 'typescript' : 'javascript' };
}

/** Code between the two `---` at the top of an Astro component. */
function frontMatter(text: string): Block | undefined {
  const open = /^\ufeff?\s*---[ \t]*\r?\n/.exec(text.slice(0, 1_000));
  const from = open?.[0].length;
  const to = from === undefined ? -1 : text.indexOf('\n---', from - 1);
  return from === undefined || to === -1 ? undefined : { from, to: Math.max(from, to), attributes: '' };
}

function scripts(text: string, start: number): Block[] {
  const blocks: Block[] = [];
  for (let at = text.indexOf('<script', start); at !== -1 && blocks.length < mostBlocks; at = text.indexOf('<script', at)) {
    const end = tagEnd(text, at + '<script'.length);
    if (end === -1) break;
    const attributes = text.slice(at + '<script'.length, end);
    const close = text.indexOf('</script', end);
    const to = close === -1 ? text.length : close;
    // Data and templates stand in scripts too: `type="application/json"`.
    const type = /\btype\s*=\s*["']?([\w/+-]+)/.exec(attributes)?.[1];
    if (/^(\s|$|\/)/.test(attributes) && (type === undefined || /module|javascript|typescript/.test(type)))
      blocks.push({ from: end + 1, to, attributes });
    at = to;
  }
  return blocks;
}

/** End of a tag; a `>` inside quotes (`generic="T extends Record<string, X>"`) is none. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

function newlines(text: string, from: number, to: number): string {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return '\n'.repeat(count);
}
