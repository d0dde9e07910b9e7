import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { ReportedAsset, Tree } from './types.js';

const skipped = new Set(['.git', 'node_modules', '.venv', 'vendor', '__pycache__']);

/** Every file of a repository, symbolic links not followed. */
export function readTree(folder: string): Tree {
  const paths: string[] = [];
  const walk = (place: string) => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path);
      else if (entry.isFile()) paths.push(relative(folder, path).replaceAll('\\', '/'));
    }
  };
  walk(folder);
  const texts = new Map<string, string>();
  const read = (path: string) => {
    const text = texts.get(path) ?? readFileSync(join(folder, path), 'utf8');
    texts.set(path, text);
    return text;
  };
  return { name: basename(folder), paths: paths.sort(), read };
}

export const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');

const testParts = new Set(['test', 'tests', '__tests__', 'testing', 'e2e', 'fixtures', 'spec']);

/** Whether a path is test code by its name. */
export function isTestPath(path: string): boolean {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  return parts.some((part) => testParts.has(part)) || /\.(test|spec|mock)\.[a-z]+$/.test(file) || /^(test_|conftest)/.test(file);
}

/** Paths that an asset's evidence names. */
export const evidencePaths = (asset: ReportedAsset): string[] =>
  asset.evidence.flatMap(({ locator }) => (locator.type === 'file' && locator.path !== undefined ? [locator.path] : []));

/** What stands after the home of a local key: `path#name`, `path`, or undefined for global keys. */
export function localPart(asset: ReportedAsset): string | undefined {
  const key = asset.id.slice(asset.id.indexOf(':') + 1);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(key)) return undefined;
  const at = key.indexOf('//');
  return at < 0 ? undefined : key.slice(at + 2);
}
