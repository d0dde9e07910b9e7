import { get, parseData, textOf } from '../data.js';
import type { DeclaredPackage, PackageManifest } from '../package-manifest.js';

type Found = Omit<PackageManifest, 'ecosystem'>;

/** `https://host/owner/name.git` → `owner/name`. */
export function swiftName(url: string): string | undefined {
  return /[/:]([\w.-]{1,100}\/[\w.-]{1,100}?)(?:\.git)?\/?$/.exec(url)?.[1];
}

/** `Package.swift` is a program; packages that it names plainly are read. */
export function readSwiftPackage(text: string): Found {
  const declared: DeclaredPackage[] = [];
  for (const match of text.matchAll(/\.package\(\s*(?:name:\s*"[^"]{0,100}",\s*)?url:\s*"([^"]{1,300})"\s*,?\s*([^\n]{0,200})/g)) {
    const name = swiftName(match[1] ?? '');
    const range = /"([^"]{1,60})"/.exec(match[2] ?? '')?.[1];
    if (name) declared.push({ name, ...(range ? { range } : {}), line: text.slice(0, match.index).split('\n').length });
  }
  return { sort: 'manifest', declared, locked: [] };
}

export function readSwiftResolved(text: string): Found | undefined {
  const parsed = parseData(text, 'json');
  if (!parsed.readable) return undefined;
  const root = parsed.documents[0];
  const locked = (get(root, 'pins') ?? get(root, 'object', 'pins'))?.items?.flatMap((pin) => {
    const name = swiftName(textOf(get(pin, 'location')) ?? textOf(get(pin, 'repositoryURL')) ?? '');
    const version = textOf(get(pin, 'state', 'version')) ?? textOf(get(pin, 'state', 'revision'));
    return name && version ? [{ name, version, line: pin.line }] : [];
  });
  return { sort: 'lock', declared: [], locked: locked ?? [] };
}
