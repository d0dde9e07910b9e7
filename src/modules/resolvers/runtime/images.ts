import { posix } from 'node:path';
import { imageKey } from '../../../catalogue/images.js';
import { serviceName } from '../../../catalogue/services.js';
import type { Recorder } from '../../../contracts/index.js';
import { unknownValue } from '../../../contracts/index.js';
import { type AssetId, splitId } from '../../../core/ids.js';
import type { ContainerFact } from '../../../parsing/runtime.js';
import { type BuiltImage, builtAsRoot } from './built.js';

/** Records an image that is built here, and what it is built from. */
export function recordBuilt(see: Recorder, image: BuiltImage, ai: ReadonlySet<string>): AssetId {
  const { dockerfile, fact, reference } = image;
  const at = fact ? { path: dockerfile, line: fact.line } : { path: dockerfile };
  const root = builtAsRoot(fact);
  const folder = posix.dirname(dockerfile);
  const home = splitId(see.home).key;
  const file = posix.basename(dockerfile);
  const known = reference === undefined ? undefined : imageKey(reference);
  const id = see.asset('container-image', {
    key: known?.key ?? see.local(folder, /^(Dockerfile|Containerfile)$/.test(file) ? 'image' : `image ${file}`),
    name: known?.name ?? serviceName(folder, home),
    at,
    properties: {
      baseImage: fact?.base,
      runsAsRoot: fact ? (root ?? unknownValue('the base image or a variable decides its user')) : undefined,
    },
  });
  const services = image.services.filter((service) => ai.has(service));
  for (const service of services) {
    const serviceId = see.asset('service', {
      key: see.local(service),
      name: serviceName(service, home),
      at,
      properties: { path: service },
    });
    see.relate(id, 'built-from', serviceId, { at });
    see.relate(serviceId, 'defined-in', see.home, { at });
  }
  if (services.length === 0) see.relate(id, 'built-from', see.home, { at });
  return id;
}

/** Records the image of a container as it is referred to. Undefined when its name could not be read. */
export function recordUsed(see: Recorder, path: string, { image, line }: ContainerFact): AssetId | undefined {
  const known = image === undefined ? undefined : imageKey(image);
  if (!known) return undefined;
  return see.asset('container-image', {
    key: known.key,
    name: known.name,
    at: { path, line },
    properties: { pinned: known.pinned, tag: known.tag, digest: known.digest },
  });
}
