import { composerPackageOf } from '../../../../catalogue/packages/composer.js';
import { serviceFolder } from '../../../../catalogue/services.js';
import type { Target } from '../module-graph.js';
import { inFolder, type Projects } from './projects.js';

/** A class by its whole name: by the folders that the manifest gives to namespaces, else a package from elsewhere. */
export function phpTarget(projects: Projects, from: string, specifier: string): Target | undefined {
  if (specifier.startsWith('config:')) {
    const service = serviceFolder(projects, from);
    const path = inFolder(service === '.' ? '' : service, `config/${specifier.slice('config:'.length)}.php`);
    return projects.exists(path) ? { is: 'local', path } : undefined;
  }
  const member = specifier.split('\\').at(-1) ?? specifier;
  for (const { folder, manifest } of projects.around(from, 'composer')) {
    for (const { prefix, folder: inner } of [...(manifest.folders ?? [])].sort((a, b) => b.prefix.length - a.prefix.length)) {
      if (!specifier.startsWith(prefix)) continue;
      const path = `${inFolder(folder, inFolder(inner, specifier.slice(prefix.length).replaceAll('\\', '/')))}.php`;
      if (projects.exists(path)) return { is: 'local', path, member };
    }
  }
  const known = composerPackageOf(specifier);
  if (known) return { is: 'external', ecosystem: 'composer', root: known.root, inside: known.inside, ai: true };
  return { is: 'external', ecosystem: 'composer', root: specifier, inside: '', ai: false };
}
