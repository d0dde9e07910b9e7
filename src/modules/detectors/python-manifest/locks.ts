import { get, parseData, textOf } from '../../../parsing/data.js';
import type { LockedPackage } from '../../../parsing/python-requirements.js';

/**
 * `poetry.lock`, `uv.lock`, `pdm.lock`, `pylock.toml`. Written by tools in one shape, and often larger than what a syntax tree is worth:
 * name and version are taken from the head of each package's table.
 */
export function tomlLock(text: string): LockedPackage[] {
  const found: LockedPackage[] = [];
  let inHead = false;
  let name: { text: string; line: number } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('[')) {
      inHead = /^\[\[packages?\]\]/.test(line);
      name = undefined;
    } else if (inHead) {
      const [, key, value = ''] = /^(name|version)\s*=\s*"([^"\\]{1,200})"/.exec(line) ?? [];
      if (key === 'name') name = { text: value, line: index + 1 };
      else if (key === 'version' && name) found.push({ name: name.text, version: value, line: name.line });
    }
  }
  return found;
}

/** `Pipfile.lock`; undefined when it is no JSON. */
export function pipfileLock(text: string): LockedPackage[] | undefined {
  const parsed = parseData(text, 'json');
  if (!parsed.readable) return undefined;
  return ['default', 'develop'].flatMap((section) =>
    (get(parsed.documents[0], section)?.entries ?? []).flatMap(([name, entry]) => {
      const version = textOf(get(entry, 'version'));
      return version?.startsWith('==') ? [{ name, version: version.slice(2), line: entry.line }] : [];
    }),
  );
}

/** `pixi.lock`: a list of packages, each of which begins with where it comes from. */
export function pixiLock(text: string): LockedPackage[] {
  const found: LockedPackage[] = [];
  let name: { text: string; line: number } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*- (pypi|conda|kind):/.test(line)) name = undefined;
    const [, key, value = ''] = /^\s+(name|version): ["']?([^"'\s]{1,200})["']?\s*$/.exec(line) ?? [];
    if (key === 'name') name = { text: value, line: index + 1 };
    else if (key === 'version' && name) found.push({ name: name.text, version: value, line: name.line });
  }
  return found;
}
