import type { DeclaredPackages } from '../../../parsing/declared-packages.js';

interface File {
  readonly key: string;
  readonly data: DeclaredPackages;
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');

/** The version of a package: as declared, else as a file beside or above the declaring one manages it; properties put in. */
export function versionOf(
  files: readonly File[],
  path: string,
  own: DeclaredPackages,
  name: string,
  declared: string | undefined,
): string | undefined {
  const above = files
    .filter(
      ({ key, data }) =>
        data.ecosystem === own.ecosystem && (key === path || isAbove(folderOf(key), folderOf(path)) || data.sort === 'versions'),
    )
    .sort((a, b) => b.key.length - a.key.length);
  const properties = new Map<string, string>();
  for (const { data } of [...above].reverse()) for (const [key, value] of Object.entries(data.properties ?? {})) properties.set(key, value);
  for (const [key, value] of Object.entries(own.properties ?? {})) properties.set(key, value);
  const managed = above.flatMap(({ data }) => data.managed ?? []).find((each) => each.name === name && each.version !== undefined)?.version;
  return filled(declared ?? managed, properties);
}

function isAbove(folder: string, other: string): boolean {
  return folder === '' || other === folder || other.startsWith(`${folder}/`);
}

/** `${x}`, `$x` and `$(x)` by the properties at hand; undefined when one is not known. */
function filled(version: string | undefined, properties: ReadonlyMap<string, string>): string | undefined {
  let text = version;
  for (let rounds = 0; text !== undefined && rounds < 5 && text.includes('$'); rounds++) {
    let missing = false;
    text = text.replace(/\$\{([^{}]{1,200})\}|\$\(([^()]{1,200})\)|\$([A-Za-z_]\w{0,100})/g, (whole, ...names: (string | undefined)[]) => {
      const name = names
        .slice(0, 3)
        .find((each) => each !== undefined)
        ?.replace(/^(project\.|rootProject\.)?(ext|extra)[.[]["']?/, '')
        .replace(/["']?\]$/, '');
      const value = name === undefined ? undefined : properties.get(name);
      if (value === undefined) missing = true;
      return value ?? whole;
    });
    if (missing) return undefined;
  }
  return text?.slice(0, 200);
}
