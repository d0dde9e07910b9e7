import { aiPackage } from '../../../../catalogue/packages.js';
import type { SourceView } from '../../../../contracts/index.js';
import { declaredPackages } from '../../../../parsing/declared-packages.js';

/** AI packages that the build files of a folder, or of one above it, declare: names and accessors of version catalogues resolved. */
export function declaredNames(source: SourceView, folder: string, ecosystem: 'maven' | 'nuget'): ReadonlySet<string> {
  const names = new Set<string>();
  const files = source.all(declaredPackages).filter(({ data }) => data.ecosystem === ecosystem);
  const aliases = new Map(files.flatMap(({ data }) => Object.entries(data.aliases ?? {})));
  for (const { key: path, data } of files) {
    const home = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const near = home === '.' || folder === home || folder.startsWith(`${home}/`) || home.startsWith(folder === '.' ? '' : `${folder}/`);
    if (!near || data.sort === 'lock') continue;
    const used = (data.uses ?? []).flatMap(({ alias }) => aliases.get(alias) ?? []);
    for (const name of [...data.declared.map((each) => each.name), ...used]) if (aiPackage(ecosystem, name)) names.add(name);
  }
  return names;
}
