import type { Recorder, SourceView } from '../../../contracts/index.js';
import { isPublicHost } from '../../../core/ids.js';
import {
  type ContainerFact,
  type EnvironmentFact,
  type KubernetesObject,
  kubernetesSummary,
  type WorkloadFact,
} from '../../../parsing/runtime.js';

import { kustomized } from './kustomize.js';

/** An object with its file. */
export interface Placed extends KubernetesObject {
  readonly path: string;
  /** Kustomizations that bring it in and change it. */
  readonly via?: readonly { readonly path: string; readonly line: number }[];
}

/** A door in front of a workload of a cluster. */
export interface Door {
  readonly at: Placed;
  readonly bind: 'all' | 'private';
  /** Undefined: cannot be told from the files. */
  readonly public: boolean | undefined;
  readonly encrypted: boolean | undefined;
  readonly authentication: 'basic' | 'oauth' | undefined;
  readonly port: number | undefined;
}

export interface ClusterWorkload extends WorkloadFact {
  readonly object: Placed;
  readonly doors: readonly Door[];
  readonly account: {
    readonly name: string;
    readonly object: Placed | undefined;
    readonly tokenMounted: boolean;
    readonly administrator: boolean;
  };
}

export function clusterKey(object: KubernetesObject, kind = object.kind, name = object.name): readonly [string, string] {
  return ['kubernetes', `${object.namespace}/${kind}/${name}`];
}

export function clusterObjects(source: SourceView, see: Recorder): Placed[] {
  const { objects, taken } = kustomized(source, see);
  const plain = source.all(kubernetesSummary).filter(({ key }) => !taken.has(key));
  return [...plain.flatMap(({ key, data }) => data.objects.map((object) => ({ ...object, path: key }))), ...objects];
}

/** Workloads of a cluster with what leads to them. Objects are joined inside their namespace, as the cluster does. */
export function clusterWorkloads(objects: readonly Placed[]): ClusterWorkload[] {
  return objects.flatMap((object) => {
    const { pod } = object;
    if (!pod) return [];
    const here = objects.filter((other) => other.namespace === object.namespace);
    const services = here.filter(({ service }) => service && selects(service.selector, pod.labels));
    const names = services.map(({ name }) => name);
    const account = here.find((other) => other.serviceAccount && other.name === pod.serviceAccount);
    const ns = object.namespace;
    return [
      {
        platform: 'kubernetes' as const,
        path: object.path,
        line: object.line,
        name: object.name,
        key: clusterKey(object),
        namespace: ns,
        labels: { ...pod.labels, ...object.labels },
        containers: pod.containers.map((container) => withSettings(container, here)),
        hostNetwork: pod.hostNetwork,
        hostMounts: pod.hostMounts,
        published: [],
        ...(object.via ? { via: object.via } : {}),
        hosts: names.flatMap((name) => [name, `${name}.${ns}`, `${name}.${ns}.svc`, `${name}.${ns}.svc.cluster.local`]),
        object,
        doors: [
          ...services.flatMap(serviceDoor),
          ...here.filter(({ route }) => route?.services.some((name) => names.includes(name))).map(routeDoor),
        ],
        account: {
          name: pod.serviceAccount,
          object: account,
          tokenMounted: pod.automount ?? account?.serviceAccount?.automount ?? true,
          administrator: objects.some(
            ({ binding }) =>
              binding?.role === 'ClusterRole/cluster-admin' &&
              binding.accounts.some((subject) => subject.name === pod.serviceAccount && subject.namespace === ns),
          ),
        },
      },
    ];
  });
}

/** Variables that come from maps and secrets of the same namespace, as far as those stand in this source. */
function withSettings(container: ContainerFact, here: readonly Placed[]): ContainerFact {
  const held = (name: string, secret: boolean) =>
    here.filter((object) => object.settings && object.name === name && (object.kind === 'ConfigMap') !== secret);
  let open = container.environmentOpen && (container.sources ?? []).length === 0;
  const environment: EnvironmentFact[] = [];
  for (const { kind, name, prefix } of container.sources ?? []) {
    const maps = held(name, kind === 'Secret');
    open ||= maps.length === 0 || maps.some(({ settings }) => settings?.open);
    for (const { settings, path } of maps)
      for (const fact of settings?.environment ?? []) environment.push({ ...fact, name: `${prefix}${fact.name}`, path });
  }
  for (const fact of container.environment) {
    const [name, member] = fact.map ?? [];
    const found =
      name === undefined ? undefined : held(name, false).find(({ settings }) => settings?.environment.some((one) => one.name === member));
    const value = found?.settings?.environment.find((one) => one.name === member);
    const { url, model } = value ?? {};
    environment.push({ ...fact, ...(url === undefined ? {} : { url }), ...(model === undefined ? {} : { model }) });
  }
  return { ...container, environment, environmentOpen: open };
}

function selects(selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([name, value]) => labels[name] === value);
}

function serviceDoor(at: Placed): Door[] {
  const { service } = at;
  if (!service || (service.type !== 'LoadBalancer' && service.type !== 'NodePort')) return [];
  const balanced = service.type === 'LoadBalancer';
  return [
    {
      at,
      bind: balanced && service.internal ? 'private' : 'all',
      public: balanced ? !service.internal : undefined,
      encrypted: undefined,
      authentication: undefined,
      port: service.ports[0]?.port,
    },
  ];
}

function routeDoor(at: Placed): Door {
  const { route } = at;
  const open = route?.hosts.some((host) => isPublicHost(host.replace(/^\*\./, '')));
  return {
    at,
    bind: route?.internal ? 'private' : 'all',
    public: route?.internal ? false : open ? true : undefined,
    // Of a gateway the listener decides, which another object holds.
    encrypted: at.kind === 'Ingress' ? route?.encrypted : undefined,
    authentication: route?.authentication,
    port: undefined,
  };
}
