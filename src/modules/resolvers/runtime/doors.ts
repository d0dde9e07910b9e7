import { type Recorder, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import type { WorkloadFact } from '../../../parsing/runtime.js';
import { type ClusterWorkload, clusterKey } from './cluster.js';

/** Ports of a compose service that its host listens on. */
export function recordPorts(see: Recorder, workload: WorkloadFact, id: AssetId): void {
  for (const { port, published, bind, line } of workload.published) {
    const at = { path: workload.path, line };
    const endpoint = see.asset('network-endpoint', {
      key: see.local(workload.key[0], `${workload.name}/${port}`),
      name: `${workload.name}:${published ?? port}`,
      at,
      properties: { bind, port: published ?? port },
    });
    see.relate(id, 'exposed-to', endpoint, { at });
  }
}

/** Services and routes that lead into a cluster. */
export function recordDoors(see: Recorder, { doors }: ClusterWorkload, id: AssetId): void {
  for (const door of doors) {
    const at = { path: door.at.path, line: door.at.line };
    const endpoint = see.asset('network-endpoint', {
      key: see.local(...clusterKey(door.at)),
      name: door.at.route?.hosts[0] ?? door.at.name,
      at,
      labels: door.at.labels,
      properties: {
        bind: door.bind,
        public: door.public ?? unknownValue('the files do not say from where it can be reached'),
        encrypted: door.encrypted,
        authentication: door.authentication,
        port: door.port,
      },
    });
    see.relate(id, 'exposed-to', endpoint, { at });
  }
}

/** The account that pods act as, and the cloud identity behind it. */
export function recordAccount(see: Recorder, workload: ClusterWorkload, id: AssetId): void {
  const { account, object } = workload;
  const at = account.object ? { path: account.object.path, line: account.object.line } : { path: workload.path, line: workload.line };
  const identity = see.asset('service-identity', {
    key: see.local(...clusterKey(object, 'ServiceAccount', account.name)),
    name: `${object.namespace}/${account.name}`,
    at,
    properties: { tokenMounted: account.tokenMounted, administrator: account.administrator ? true : undefined },
  });
  see.relate(id, 'runs-as', identity, { at });
  const cloud = account.object?.serviceAccount?.cloudIdentity;
  if (!cloud) return;
  const role = see.asset('service-identity', { key: cloud, name: cloud.slice(cloud.lastIndexOf('/') + 1), at });
  see.relate(identity, 'can-assume', role, { at });
}
