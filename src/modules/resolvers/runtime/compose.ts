import type { SourceView } from '../../../contracts/index.js';
import { composeSummary, type WorkloadFact } from '../../../parsing/runtime.js';
import { folderOf } from './relevance.js';

const base = /(^|\/)(docker-)?compose\.ya?ml$/;

/**
 * Services of all compose files. What another file of the same folder says of a service that the main file defines belongs to that
 * service: it is one workload, described twice.
 */
export function composeWorkloads(source: SourceView): WorkloadFact[] {
  const files = source.all(composeSummary);
  const main = new Map<string, Map<string, WorkloadFact>>();
  for (const { key, data } of files) {
    if (base.test(key)) main.set(folderOf(key), new Map(data.services.map((service) => [service.name, service] as const)));
  }
  return files.flatMap(({ key, data }) =>
    data.services.map((service) => {
      const original = base.test(key) ? undefined : main.get(folderOf(key))?.get(service.name);
      const same = original && service.containers.every(({ image, build }) => image === undefined && build === undefined);
      return same
        ? { ...service, key: original.key, containers: service.containers.map((container) => ({ ...container, ...originOf(original) })) }
        : service;
    }),
  );
}

/** Where the containers of the main file come from. */
function originOf({ containers }: WorkloadFact) {
  const first = containers[0];
  return { ...(first?.image ? { image: first.image } : {}), ...(first?.build ? { build: first.build } : {}) };
}
