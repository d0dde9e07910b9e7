import { booleanOf, type DataNode, get, numberOf, textOf, textsOf } from '../data.js';
import { labelsOf } from '../environment-facts.js';
import type { KubernetesObject } from '../runtime.js';

/** Annotations by which clouds keep a load balancer inside the network. */
const internalBalancer =
  /(^|\/)(aws-load-balancer-internal|azure-load-balancer-internal|gcp-load-balancer-type|load-balancer-type|aws-load-balancer-scheme|scheme|oci-load-balancer-internal)$/;

function isInternal(tree: DataNode): boolean {
  return (get(tree, 'metadata', 'annotations')?.entries ?? []).some(
    ([name, node]) => internalBalancer.test(name) && /^(true|internal|0\.0\.0\.0\/0)$/i.test(String(node.value)),
  );
}

export function serviceOf(group: string, kind: string, tree: DataNode): KubernetesObject['service'] {
  if (group !== '' || kind !== 'Service') return undefined;
  return {
    selector: labelsOf(get(tree, 'spec', 'selector')),
    type: textOf(get(tree, 'spec', 'type')) ?? 'ClusterIP',
    ...(get(tree, 'spec', 'type') ? { chosen: true as const } : {}),
    internal: isInternal(tree),
    ports: (get(tree, 'spec', 'ports')?.items ?? []).flatMap((port) => {
      const number = numberOf(get(port, 'port'));
      return number === undefined ? [] : [{ port: number, line: port.line }];
    }),
  };
}

export function routeOf(group: string, kind: string, tree: DataNode): KubernetesObject['route'] {
  const spec = get(tree, 'spec');
  const rules = get(spec, 'rules')?.items ?? [];
  if (kind === 'Ingress' && (group === 'networking.k8s.io' || group === 'extensions')) {
    const paths = rules.flatMap((rule) => get(rule, 'http', 'paths')?.items ?? []);
    const backends = [...paths.map((path) => get(path, 'backend')), get(spec, 'defaultBackend')];
    const authentication = authenticationOf(tree);
    return {
      hosts: rules.flatMap((rule) => textOf(get(rule, 'host')) ?? []),
      services: backends.flatMap((backend) => textOf(get(backend, 'service', 'name')) ?? textOf(get(backend, 'serviceName')) ?? []),
      encrypted: (get(spec, 'tls')?.items.length ?? 0) > 0,
      ...(authentication ? { authentication } : {}),
      internal: isInternal(tree),
    };
  }
  if (kind !== 'HTTPRoute' || group !== 'gateway.networking.k8s.io') return undefined;
  return {
    hosts: textsOf(get(spec, 'hostnames')),
    services: rules.flatMap((rule) => (get(rule, 'backendRefs')?.items ?? []).flatMap((backend) => textOf(get(backend, 'name')) ?? [])),
    encrypted: false,
    internal: false,
  };
}

/** What the ingress controller itself asks of callers. */
function authenticationOf(tree: DataNode): 'basic' | 'oauth' | undefined {
  for (const [name, node] of get(tree, 'metadata', 'annotations')?.entries ?? []) {
    if (/nginx\.ingress\.kubernetes\.io\/auth-(url|signin)$/.test(name)) return 'oauth';
    if (/\/auth-type$/.test(name))
      return /basic|digest/i.test(String(node.value)) ? 'basic' : /none/i.test(String(node.value)) ? undefined : 'oauth';
  }
  return undefined;
}

export function serviceAccountOf(group: string, kind: string, tree: DataNode): KubernetesObject['serviceAccount'] {
  if (group !== '' || kind !== 'ServiceAccount') return undefined;
  const automount = booleanOf(get(tree, 'automountServiceAccountToken'));
  const annotations = get(tree, 'metadata', 'annotations');
  const identity =
    textOf(get(annotations, 'eks.amazonaws.com/role-arn')) ??
    textOf(get(annotations, 'iam.gke.io/gcp-service-account')) ??
    textOf(get(annotations, 'azure.workload.identity/client-id'));
  return { ...(automount === undefined ? {} : { automount }), ...(identity && !/[${]/.test(identity) ? { cloudIdentity: identity } : {}) };
}

export function bindingOf(group: string, kind: string, tree: DataNode): KubernetesObject['binding'] {
  if (group !== 'rbac.authorization.k8s.io' || !/^(Cluster)?RoleBinding$/.test(kind)) return undefined;
  return {
    role: `${textOf(get(tree, 'roleRef', 'kind')) ?? ''}/${textOf(get(tree, 'roleRef', 'name')) ?? ''}`,
    accounts: (get(tree, 'subjects')?.items ?? []).flatMap((subject) => {
      const name = textOf(get(subject, 'name'));
      if (textOf(get(subject, 'kind')) !== 'ServiceAccount' || !name) return [];
      return [{ name, namespace: textOf(get(subject, 'namespace')) ?? 'default' }];
    }),
  };
}
