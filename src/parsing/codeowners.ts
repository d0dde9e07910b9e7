import { summaryKind } from '../contracts/summary.js';

/** One rule of a CODEOWNERS file, in order. */
export interface CodeownersRule {
  /** Pattern with its escapes resolved. */
  readonly pattern: string;
  /** `team:org/team`, `user:name` or `user:mail`; empty when the rule takes ownership away. */
  readonly owners: readonly string[];
  readonly line: number;
  /** GitLab section; absent outside of one. Each section decides for itself. */
  readonly section?: string;
  /** The section asks for no approval, so it names an owner only when no other section does. */
  readonly optional?: boolean;
}

export interface CodeownersFile {
  readonly rules: readonly CodeownersRule[];
}

/** Key: path of the file. */
export const codeownersSummary = summaryKind<CodeownersFile>('codeowners', 1);

/** Places in which a forge looks, the first that exists counts. */
export const codeownersPlaces = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

const maxRules = 20_000;

interface Section {
  readonly name: string;
  readonly optional: boolean;
  readonly owners: readonly string[];
}

/** Lines that a forge would refuse (negation, owners that are none) are passed over and counted. */
export function parseCodeowners(text: string): CodeownersFile & { readonly refused: readonly number[] } {
  const rules: CodeownersRule[] = [];
  const refused: number[] = [];
  let section: Section | undefined;
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || content.startsWith('#')) continue;
    const heading = sectionOf(content);
    if (heading) {
      section = heading;
      continue;
    }
    const [pattern, ...tokens] = words(content);
    const owners = tokens.map(ownerOf);
    if (pattern === undefined || pattern.startsWith('!') || owners.includes(undefined) || rules.length >= maxRules) {
      refused.push(line);
      continue;
    }
    const named = owners.filter((owner): owner is string => owner !== undefined && owner !== '');
    rules.push({
      pattern,
      owners: tokens.length === 0 && section ? section.owners : named,
      line,
      ...(section ? { section: section.name } : {}),
      ...(section?.optional ? { optional: true } : {}),
    });
  }
  return { rules, refused };
}

/** `[Name]`, `^[Name]`, `[Name][2]`, each with default owners behind it. */
function sectionOf(content: string): Section | undefined {
  const optional = content.startsWith('^[');
  if (!optional && !content.startsWith('[')) return undefined;
  const close = content.indexOf(']');
  if (close === -1) return undefined;
  const name = content.slice(optional ? 2 : 1, close).trim();
  const rest = content.slice(close + 1).replace(/^\[\d{1,4}\]/, '');
  if (name === '' || (rest !== '' && !/^\s/.test(rest))) return undefined;
  const owners = words(rest).flatMap((word) => ownerOf(word) || []);
  return { name: name.toLowerCase(), optional, owners };
}

/** Words up to an unescaped `#` that begins one; a backslash makes the next character plain. */
function words(content: string): string[] {
  const found: string[] = [];
  let word: string | undefined;
  for (let at = 0; at < content.length; at++) {
    const character = content[at] as string;
    if (character === '\\' && at + 1 < content.length) word = (word ?? '') + content[++at];
    else if (character === ' ' || character === '\t') {
      if (word !== undefined) found.push(word);
      word = undefined;
    } else if (character === '#' && word === undefined) break;
    else word = (word ?? '') + character;
  }
  if (word !== undefined) found.push(word);
  return found;
}

/** Without its sigil; empty for a role (`@@developer`), which is nobody by name; undefined for what is no owner. */
function ownerOf(token: string): string | undefined {
  if (/^@@[\w-]+$/.test(token)) return '';
  if (/^@[\w.-]+(\/[\w.-]+)+$/.test(token)) return `team:${token.slice(1)}`;
  if (/^@[\w.-]+$/.test(token)) return `user:${token.slice(1)}`;
  return /^[^\s@]+@[^\s@]+$/.test(token) ? `user:${token.toLowerCase()}` : undefined;
}

/**
 * The rule that decides about a path: the last that matches, in each section of its own; of several sections the first that names
 * somebody. Undefined when no rule matches.
 */
export function decidingRule(file: CodeownersFile, path: string): CodeownersRule | undefined {
  const bySection = new Map<string, CodeownersRule>();
  for (let at = file.rules.length - 1; at >= 0; at--) {
    const rule = file.rules[at] as CodeownersRule;
    const section = rule.section ?? '';
    if (!bySection.has(section) && matchesCodeowners(rule.pattern, path)) bySection.set(section, rule);
  }
  const decided = [...bySection.values()].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false) || a.line - b.line);
  return decided.find((rule) => rule.owners.length > 0) ?? decided[0];
}

/**
 * Matches as the forges do: a slash at the start or inside anchors the pattern at the root, otherwise it fits at any depth; a folder
 * takes everything below it, but `folder/*` only what lies directly in it.
 */
export function matchesCodeowners(pattern: string, path: string): boolean {
  const trimmed = pattern.replace(/\/{1,64}$/, '');
  if (trimmed === '') return pattern !== '';
  const folderOnly = trimmed.length < pattern.length;
  const anchored = trimmed.includes('/');
  const parts = trimmed.split('/').filter((part, index) => index > 0 || part !== '');
  const last = parts[parts.length - 1];
  const wanted = anchored ? parts : ['**', ...parts];
  // A folder's content belongs to its pattern, unless the pattern says "direct members only".
  const shallow = anchored && last === '*' && !folderOnly;
  const segments = path.split('/');
  return matchSegments(shallow ? wanted : [...wanted, '**'], segments, folderOnly);
}

/** Segment by segment with `**` for any number of them; remembers which starts were reached, so that time stays bounded. */
function matchSegments(pattern: readonly string[], path: readonly string[], needsRest: boolean): boolean {
  let reached = new Set([0]);
  for (const [index, part] of pattern.entries()) {
    const next = new Set<number>();
    const isTail = index === pattern.length - 1;
    for (const start of reached) {
      if (part === '**') {
        const from = isTail && needsRest ? start + 1 : start;
        for (let end = from; end <= path.length; end++) next.add(end);
      } else if (start < path.length && matchesSegment(part, path[start] as string)) next.add(start + 1);
    }
    reached = next;
    if (reached.size === 0) return false;
  }
  return reached.has(path.length);
}

/** `*` and `?` inside one segment, by going back to the last star only. */
function matchesSegment(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < text.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
      at++;
      index++;
    } else if (star !== -1) {
      at = star + 1;
      index = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
