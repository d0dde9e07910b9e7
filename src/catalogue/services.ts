/** Files that make a folder a service: a part of a repository that is built by itself. */
const manifests = [
  'package.json',
  'deno.json',
  'deno.jsonc',
  'pyproject.toml',
  'requirements.txt',
  'setup.py',
  'go.mod',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'Cargo.toml',
  'Gemfile',
  'composer.json',
] as const;

/** What is asked of a source here: whether it holds a path, and, where the names vary, all its paths. */
export interface PathSource {
  exists(path: string): boolean;
}

/**
 * The folder of the service that a file belongs to: the nearest one upwards with a manifest, else `.`.
 * A C# project is named after itself, so `<folder>/<folder>.csproj` is what is looked for.
 */
export function serviceFolder(source: PathSource, path: string): string {
  const parts = path.split('/').slice(0, -1);
  for (let length = parts.length; length > 0; length--) {
    const folder = parts.slice(0, length).join('/');
    if (manifests.some((name) => source.exists(`${folder}/${name}`))) return folder;
    if (source.exists(`${folder}/${parts[length - 1]}.csproj`) || source.exists(`${folder}/${parts[length - 1]}.fsproj`)) return folder;
  }
  return '.';
}

/** Display name of a service: its folder's last part, or the repository's name at the root. */
export function serviceName(folder: string, homeKey: string): string {
  const path = folder === '.' ? homeKey : folder;
  return path.slice(path.lastIndexOf('/') + 1);
}
