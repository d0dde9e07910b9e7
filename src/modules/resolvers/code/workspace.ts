import { npmNameOfSpecifier } from '../../../catalogue/packages.js';
import type { SourceView } from '../../../contracts/index.js';
import { type NpmEntry, npmEntry } from '../../../parsing/npm-entry.js';

interface Member {
  readonly folder: string;
  readonly entry: NpmEntry;
}

/** Where builds put what they make of `src`. */
const built = /^(dist|build|lib|out|esm|cjs|es)(\/(esm|cjs|es|src))?\//;

/** Packages of one repository that its other packages import by name. */
export class Workspace {
  readonly #members = new Map<string, Member[]>();

  constructor(source: SourceView) {
    for (const { key, data } of source.all(npmEntry)) {
      const folder = key.includes('/') ? key.slice(0, key.lastIndexOf('/')) : '';
      this.#members.set(data.name, [...(this.#members.get(data.name) ?? []), { folder, entry: data }]);
    }
  }

  /** Stems of files, best first, that a specifier may stand for; none when no package of the source has that name. */
  candidates(from: string, specifier: string): string[] {
    const name = npmNameOfSpecifier(specifier);
    const member = name === undefined ? undefined : nearest(this.#members.get(name) ?? [], from);
    if (!member || name === undefined) return [];
    const rest = specifier.slice(name.length).replace(/^\//, '');
    const declared = targetsFor(member.entry, rest === '' ? '.' : `./${rest}`).flatMap(sourcesOf);
    const customary = rest === '' ? ['src/index', 'index', 'src/main'] : [rest, `src/${rest}`];
    return [...declared, ...customary].map((path) => (member.folder === '' ? path : `${member.folder}/${path}`));
  }
}

/** Fixtures may hold packages of one name: the one that shares the longest way with the importer is meant, if only one does. */
function nearest(members: readonly Member[], from: string): Member | undefined {
  const shared = ({ folder }: Member) => {
    const parts = folder.split('/');
    const other = from.split('/');
    let length = 0;
    while (length < parts.length && parts[length] === other[length]) length++;
    return length;
  };
  const [first, second] = [...members].sort((a, b) => shared(b) - shared(a));
  return first && second && shared(first) === shared(second) ? undefined : first;
}

function targetsFor(entry: NpmEntry, subpath: string): string[] {
  const exact = entry.entries.find((each) => each.subpath === subpath);
  if (exact) return exact.targets.filter((target) => !target.includes('*'));
  for (const { subpath: pattern, targets } of entry.entries) {
    const star = pattern.indexOf('*');
    if (star < 0 || !subpath.startsWith(pattern.slice(0, star)) || !subpath.endsWith(pattern.slice(star + 1))) continue;
    const middle = subpath.slice(star, subpath.length - (pattern.length - star - 1));
    return targets.map((target) => target.replace('*', middle));
  }
  return [];
}

/** A target as it stands, and where its source may be. */
function sourcesOf(target: string): string[] {
  const path = target.replace(/^\.\//, '');
  if (path.startsWith('../') || path.startsWith('/')) return [];
  const stem = path.replace(/\.d\.[cm]?ts$/, '').replace(/\.[cm]?[jt]sx?$/, '');
  const moved = stem.replace(built, '');
  return moved === stem ? [path, stem] : [path, `src/${moved}`, moved];
}
