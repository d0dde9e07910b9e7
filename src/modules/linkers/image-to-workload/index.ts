import { aiImage } from '../../../catalogue/images.js';
import { defineLinker, type LinkSink } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import type { AssetView, View } from '../../../core/view.js';

/** Kinds of code that run where their service runs. */
const running = new Set(['agent', 'mcp-server']);

export default defineLinker({
  id: 'image-to-workload',
  version: 1,
  title: 'Code to the workloads that run it',
  docs: {
    summary:
      'Follows a workload over its image to the service that the image is built from: the service and its agents run as that workload.',
    limits: 'An image that is used under a name nobody builds is joined to a service of that very name, which is only likely or possible.',
  },
  readsRelations: ['built-from', 'contains', 'defined-in'],
  writesRelations: ['deployed-as'],
  link(view, join) {
    const byName = builtByName(view);
    for (const workload of view.all('workload')) {
      for (const { asset: image } of view.out(workload.id, 'built-from').items) {
        if (image.kind !== 'container-image') continue;
        const services = view.out(image.id, 'built-from').items.filter(({ asset }) => asset.kind === 'service');
        for (const { asset: service } of services) deploy(view, join, service, workload, 'certain');
        if (services.length > 0) continue;
        const guess = namesake(image as AssetView<'container-image'>, byName);
        if (guess) deploy(view, join, guess.service, workload, guess.confidence);
      }
    }
  },
});

type Confidence = 'certain' | 'likely' | 'possible';

function deploy(view: View, join: LinkSink, service: AssetView, workload: AssetView, confidence: Confidence): void {
  join.relate(service.id, 'deployed-as', workload.id, { confidence, evidenceOf: [workload] });
  const parts = [...view.out(service.id, 'contains').items, ...view.in(service.id, 'defined-in').items].map(({ asset }) => asset);
  // Which of a service's agents an image starts is not known, so this is never certain.
  for (const part of parts) {
    if (running.has(part.kind))
      join.relate(part.id, 'deployed-as', workload.id, {
        confidence: confidence === 'certain' ? 'likely' : confidence,
        evidenceOf: [workload],
      });
  }
}

/** Services with an image that is built here, by their name. */
function builtByName(view: View): Map<string, AssetView[]> {
  const found = new Map<string, AssetView[]>();
  for (const image of view.all('container-image')) {
    for (const { asset } of view.out(image.id, 'built-from').items) {
      if (asset.kind !== 'service') continue;
      const name = asset.name.toLowerCase();
      const known = found.get(name) ?? [];
      if (!known.includes(asset)) found.set(name, [...known, asset]);
    }
  }
  return found;
}

/** The only service that is named like the image; likelier when the image lies in the namespace of the repository's owner. */
function namesake(image: AssetView<'container-image'>, byName: ReadonlyMap<string, readonly AssetView[]>) {
  const { key } = splitId(image.id);
  const parts = key.split('/');
  const candidates = byName.get(parts[parts.length - 1] as string) ?? [];
  const [service] = candidates;
  if (!service || candidates.length > 1 || key.includes('//') || key.startsWith('docker.io/library/') || aiImage(key)) return undefined;
  const owner = splitId(service.id).key.split('//')[0]?.split('/').slice(1, -1).join('/').toLowerCase();
  const confidence: Confidence = owner && parts.includes(owner) ? 'likely' : 'possible';
  return { service, confidence };
}
