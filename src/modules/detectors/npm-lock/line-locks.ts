import { aliasTarget, type NpmLock, type NpmLocked, rangeOf } from '../../../parsing/npm-packages.js';

/** Calls for every line, without making a list of them all. */
function eachLine(text: string, read: (line: string, number: number) => void): void {
  let number = 1;
  for (let from = 0; from <= text.length; number++) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? text.length : end).replace(/\r$/, '');
    read(line, number);
    if (end === -1) return;
    from = end + 1;
  }
}

const unquoted = (text: string) => text.trim().replace(/^(['"])(.*)\1$/, '$2');

const dependencyGroup = /^(dev|optional)?dependencies$/i;

/**
 * pnpm-lock.yaml of every version. What a workspace itself asked for stands in a few levels of indentation, which pnpm always writes
 * alike; the packages, which make up nearly the whole of the file, are passed over.
 */
export function pnpmLockOf(text: string): NpmLock | undefined {
  if (!/^lockfileVersion:/m.test(text.slice(0, 20_000))) return undefined;
  const locked: NpmLocked[] = [];
  const members = new Set(['.']);
  let stack: { readonly indent: number; readonly key: string; readonly line: number }[] = [];
  eachLine(text, (line, number) => {
    const match = /^( *)((?:'[^']*'|"[^"]*"|[^\s'"#:][^:]*?|\.)):(?:\s+(.*))?$/.exec(line);
    if (!match?.[2]) return;
    const indent = (match[1] ?? '').length;
    stack = stack.filter((level) => level.indent < indent);
    stack.push({ indent, key: unquoted(match[2]), line: number });
    const names = stack.map((level) => level.key);
    if (names[0] === 'importers' && names.length === 2) members.add(names[1] as string);
    const inside = names[0] === 'importers' ? names.slice(2) : names;
    const folder = names[0] === 'importers' ? (names[1] ?? '.') : '.';
    if (!inside[0] || !dependencyGroup.test(inside[0]) || match[3] === undefined) return;
    const asked = inside.length === 2 || (inside.length === 3 && inside[2] === 'version') ? inside[1] : undefined;
    const version = asked === undefined ? undefined : pnpmVersion(unquoted(match[3]), asked);
    const at = inside.length === 3 ? (stack[stack.length - 2]?.line ?? number) : number;
    if (asked && version) locked.push({ name: asked, ...version, folder, line: at });
  });
  return { locked, members: [...members].sort() };
}

/** `4.1.0(zod@3)`, `4.1.0_zod@3`, `/other@4.1.0`, `other@4.1.0(zod@3)`; undefined for `link:../x`. */
function pnpmVersion(text: string, name: string): Pick<NpmLocked, 'version' | 'actual'> | undefined {
  const plain = text
    .slice(0, 300)
    .replace(/\(.*$/, '')
    .replace(/^(.*?\d\.\d+\.\d+[^_]*)_.*$/, '$1')
    .replace(/^(?:[\w-]+(?:\.[\w-]+)+)?\/(?=.*[@/]\d)/, '');
  const match = /^(?:((?:@[^/@]+\/)?[^/@]+)[@/])?(\d+\.\d+\.\d+[^\s_()]*)$/.exec(plain);
  if (!match?.[2]) return undefined;
  return { version: match[2], ...(match[1] === undefined || match[1] === name ? {} : { actual: match[1] }) };
}

/** yarn.lock, classic and berry: entries by the ranges that they answer. */
export function yarnLockOf(text: string): NpmLock | undefined {
  if (!/^# yarn lockfile v1|^__metadata:|^"?@?[\w./-]+@/m.test(text.slice(0, 4_000))) return undefined;
  const locked: NpmLocked[] = [];
  let asked: { readonly line: number; readonly keys: readonly string[] } | undefined;
  eachLine(text, (line, number) => {
    if (/^[^\s#]/.test(line) && line.endsWith(':'))
      asked = {
        line: number,
        keys: line.slice(0, -1).replace(/^\? /, '').replaceAll('"', '').split(','),
      };
    const version = asked && /^ {2}version:? +"?(\d[^"\s]*)"?$/.exec(line)?.[1];
    if (!asked || !version) return;
    for (const key of asked.keys) {
      const match = /^((?:@[^/@]+\/)?[^/@]+)@(.*)$/.exec(key.trim());
      if (!match?.[1] || /^(workspace|link|portal|file):/.test(match[2] ?? '')) continue;
      locked.push({ name: match[1], ...yarnRange(match[2] ?? ''), version, line: asked.line });
    }
    asked = undefined;
  });
  return { locked };
}

/** The range alone, also of an alias: `npm:openai@^4` under the name `gpt`. */
function yarnRange(text: string): Pick<NpmLocked, 'range' | 'actual'> {
  const target = /^npm:(@[^/@]+\/)?[^/@]+@/.test(text) ? aliasTarget(text) : undefined;
  const range = target ? target.range : rangeOf(text);
  return { ...(target ? { actual: target.name } : {}), ...(range === undefined ? {} : { range }) };
}
