import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { baseOf, folderOf } from '../tree.js';
import type { Tree } from '../types.js';
import { type Ecosystem, pypiName } from './packages.js';

export interface Declared {
  readonly path: string;
  readonly folder: string;
  readonly ecosystem: Ecosystem;
  readonly name: string;
}

type Table = Readonly<Record<string, unknown>>;
const tableOf = (value: unknown): Table => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Table) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The name in front of extras, versions and markers: `crewai[tools]>=1; python_version>'3'`. */
export function requirementName(text: string): string | undefined {
  let end = 0;
  while (end < text.length && /[A-Za-z0-9._-]/.test(text[end] ?? '')) end++;
  return end === 0 ? undefined : pypiName(text.slice(0, end));
}

function npmNames(text: string): string[] {
  const manifest = tableOf(JSON.parse(text));
  return ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((part) =>
    Object.keys(tableOf(manifest[part])),
  );
}

function pyprojectNames(text: string): (string | undefined)[] {
  const manifest = tableOf(getStaticTOMLValue(parseTOML(text)));
  const project = tableOf(manifest['project']);
  const tool = tableOf(manifest['tool']);
  const poetry = tableOf(tool['poetry']);
  const lists = [
    project['dependencies'],
    ...Object.values(tableOf(project['optional-dependencies'])),
    tableOf(tool['uv'])['dev-dependencies'],
  ];
  lists.push(...Object.values(tableOf(manifest['dependency-groups'])));
  const tables = [
    poetry['dependencies'],
    poetry['dev-dependencies'],
    ...Object.values(tableOf(poetry['group'])).map((group) => tableOf(group)['dependencies']),
  ];
  return [
    ...lists.flatMap(listOf).flatMap((line) => (typeof line === 'string' ? [requirementName(line)] : [])),
    ...tables.flatMap((table) => Object.keys(tableOf(table)).map(pypiName)),
  ];
}

const requirementNames = (text: string): (string | undefined)[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('-'))
    .map(requirementName);

/** Packages that the repository itself makes: a dependency on one is a link inside it. */
export function ownPackages(tree: Tree): ReadonlySet<string> {
  const names = tree.paths
    .filter((path) => baseOf(path) === 'package.json')
    .flatMap((path) => {
      try {
        const { name } = tableOf(JSON.parse(tree.read(path)));
        return typeof name === 'string' ? [name] : [];
      } catch {
        return [];
      }
    });
  return new Set(names);
}

const isRequirements = (path: string) =>
  /^(.*[-_.])?requirements([-_.].*)?\.(txt|in)$/.test(baseOf(path)) || /(^|\/)requirements\/[^/]+\.txt$/.test(path);

/** Every package that a manifest declares, AI or not. A manifest that cannot be read declares nothing. */
export function declaredPackages(tree: Tree): Declared[] {
  return tree.paths.flatMap((path) => {
    const readers: [boolean, Ecosystem, (text: string) => (string | undefined)[]][] = [
      [baseOf(path) === 'package.json', 'npm', npmNames],
      [baseOf(path) === 'pyproject.toml', 'pypi', pyprojectNames],
      [isRequirements(path), 'pypi', requirementNames],
    ];
    const reader = readers.find(([fits]) => fits);
    if (!reader) return [];
    try {
      const names = new Set(reader[2](tree.read(path)).filter((name) => name !== undefined));
      return [...names].map((name) => ({ path, folder: folderOf(path), ecosystem: reader[1], name }));
    } catch {
      return [];
    }
  });
}
