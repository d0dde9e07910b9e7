import picomatch from 'picomatch';
import { evidencePaths } from './tree.js';
import type { ReportedAsset } from './types.js';

/** What one alternative of a label says: a file and a name in it, or a name or key alone. */
type Pattern = { readonly path: string; readonly name: string } | { readonly path?: undefined; readonly name: string };

/** Reads `path#name|other name` and `key|other key`. A name after `|` stands in the same file unless it brings its own. */
export function readPatterns(label: string): Pattern[] {
  let path: string | undefined;
  return label.split('|').map((part) => {
    const at = part.indexOf('#');
    if (at > 0) path = part.slice(0, at);
    const name = at > 0 ? part.slice(at + 1) : part;
    return path === undefined ? { name } : { path, name };
  });
}

const plain = (text: string) => text.replace(/\/+$/, '');
const keyOf = (asset: ReportedAsset) => asset.id.slice(asset.id.indexOf(':') + 1);

/** Whether a name is one of those that an asset goes by: its name, engine, tool, or the last part of its key. */
function hasName(asset: ReportedAsset, name: string): boolean {
  if (name === '*' || asset.name === name) return true;
  const stated = ['engine', 'tool'].some((property) => asset.properties[property] === name);
  return stated || keyOf(asset).slice(keyOf(asset).lastIndexOf('#') + 1) === name;
}

/** Only `*` and `**` are wild in a label's path: folders of routes bear brackets and parentheses in their names. */
function pathMatcher(path: string): (place: string) => boolean {
  if (!path.includes('*')) return (place) => place === path;
  return picomatch(path, { dot: true, nobrace: true, nobracket: true, noextglob: true });
}

/** A test for assets from one label. */
export function matcherOf(label: string): (asset: ReportedAsset) => boolean {
  const tests = readPatterns(label).map((pattern) => {
    const { path, name } = pattern;
    if (path === undefined)
      return (asset: ReportedAsset) => plain(keyOf(asset)) === plain(name) || hasName(asset, name) || keyOf(asset).endsWith(`//${name}`);
    const fits = pathMatcher(path);
    return (asset: ReportedAsset) => hasName(asset, name) && evidencePaths(asset).some(fits);
  });
  return (asset) => tests.some((test) => test(asset));
}
