import { packageUrl } from '../../../catalogue/packages.js';
import { defineLinker } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import type { AssetView, View } from '../../../core/view.js';

export default defineLinker({
  id: 'mcp-server-package',
  version: 1,
  title: 'MCP servers to what they start',
  docs: {
    summary: 'A configured server depends on the package, image or folder of the same source that its launch command starts.',
    limits: 'Packages that no manifest of the source declares have no asset to depend on.',
  },
  readsRelations: [],
  writesRelations: ['depends-on', 'defined-in'],
  link(view, join) {
    const packages = packagesByHome(view);
    const services = servicesByHome(view);
    for (const server of view.all('mcp-server')) {
      const [home, rest] = splitId(server.id).key.split('//mcp#');
      const identity = rest?.split(' ')[0];
      const slash = identity?.indexOf('/') ?? -1;
      if (home === undefined || identity === undefined || slash === -1) continue;
      const [type, name] = [identity.slice(0, slash), identity.slice(slash + 1)];
      if (type === 'npm' || type === 'pypi') {
        for (const found of packages.get(`${home} ${packageUrl(type, name)}`) ?? [])
          join.relate(server.id, 'depends-on', found.id, { confidence: 'certain', evidenceOf: [server] });
      } else if (type === 'oci') {
        const image = view.lookup(
          'container-image',
          name.includes('.') ? name : `docker.io/${name.includes('/') ? name : `library/${name}`}`,
        );
        if (image) join.relate(server.id, 'depends-on', image.id, { confidence: 'certain', evidenceOf: [server] });
      } else if (type === 'path') {
        const service = nearest(services.get(home) ?? [], name);
        if (service) join.relate(server.id, 'defined-in', service.id, { confidence: 'likely', evidenceOf: [server] });
      }
    }
  },
});

function packagesByHome(view: View): Map<string, AssetView[]> {
  const found = new Map<string, AssetView[]>();
  for (const item of view.all('package')) {
    const purl = item.value('purl');
    const key = `${splitId(item.id).key.split('//')[0]} ${purl}`;
    if (purl) found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}

function servicesByHome(view: View): Map<string, { folder: string; id: AssetView['id'] }[]> {
  const found = new Map<string, { folder: string; id: AssetView['id'] }[]>();
  for (const service of view.all('service')) {
    const [home = '', folder = ''] = splitId(service.id).key.split('//');
    found.set(home, [...(found.get(home) ?? []), { folder, id: service.id }]);
  }
  return found;
}

/** The innermost service that holds a path; the root is no answer, as everything lies in it. */
function nearest(services: readonly { folder: string; id: AssetView['id'] }[], path: string) {
  return services
    .filter(({ folder }) => folder !== '.' && (path === folder || path.startsWith(`${folder}/`)))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}
