import { aiVariable } from '../../catalogue/ai-variables.js';
import { booleanOf, type DataNode, get, numberOf, scalarText, textOf, textsOf } from '../data.js';
import { environmentFact } from '../environment-facts.js';
import type { EnvironmentFact, HelmValues } from '../runtime.js';

/** What the values of a chart say: images, ways in, variables, models. */
export function helmValuesOf(root: DataNode): HelmValues {
  const maps = mapsOf(root, 0);
  const service = get(root, 'service', 'type');
  const serviceType = textOf(service);
  const ingress = [get(root, 'ingress'), get(root, 'httpRoute')].find((node) => booleanOf(get(node, 'enabled')) === true);
  const automount = booleanOf(get(root, 'serviceAccount', 'automount'));
  const root0 = runsAsRoot(get(root, 'securityContext')) ?? runsAsRoot(get(root, 'podSecurityContext'));
  return {
    images: maps.flatMap(([name, node]) => (/image$/i.test(name) ? imageOf(node) : [])),
    environment: maps.flatMap(([name, node]) => (/^(env|extraEnv|extraEnvVars|environment)$/.test(name) ? variablesOf(node) : [])),
    ...(service && serviceType ? { service: { type: serviceType, line: service.line } } : {}),
    ...(ingress
      ? { ingress: { hosts: hostsOf(ingress), encrypted: (get(ingress, 'tls')?.items.length ?? 0) > 0, line: ingress.line } }
      : {}),
    ...(root0 === undefined ? {} : { runsAsRoot: root0 }),
    privileged: booleanOf(get(root, 'securityContext', 'privileged')) ?? false,
    limits: (get(root, 'resources', 'limits')?.entries.length ?? 0) > 0,
    accelerator: maps.some(([name, node]) => name === 'gpu' && booleanOf(get(node, 'enabled')) === true),
    ...(automount === undefined ? {} : { automount }),
    models: maps.flatMap(([name, node]) => (name === 'models' ? modelsOf(node) : [])),
  };
}

/** Every member that is a map or list, with its name, not too deep. */
function mapsOf(node: DataNode, depth: number): (readonly [string, DataNode])[] {
  if (depth > 5) return [];
  return node.entries.flatMap(([name, child]) => (child.type === 'scalar' ? [] : [[name, child] as const, ...mapsOf(child, depth + 1)]));
}

function imageOf(node: DataNode): HelmValues['images'] {
  const repository = textOf(get(node, 'repository')) ?? textOf(get(node, 'name'));
  const registry = textOf(get(node, 'registry'));
  const tag = scalarText(get(node, 'tag'));
  if (!repository || /[{$]/.test(repository)) return [];
  return [
    {
      repository: registry && !/[{$]/.test(registry) ? `${registry}/${repository}` : repository,
      ...(tag ? { tag } : {}),
      line: get(node, 'repository')?.line ?? node.line,
    },
  ];
}

function variablesOf(node: DataNode): EnvironmentFact[] {
  const members =
    node.type === 'map'
      ? node.entries.map(([name, value]) => ({ name, value, line: value.line }))
      : node.items.map((item) => ({ name: textOf(get(item, 'name')) ?? '', value: get(item, 'value'), line: item.line }));
  return members.flatMap(({ name, value, line }) => {
    const known = aiVariable(name);
    return known ? [environmentFact(name, scalarText(value), line, known.role === 'key', known.role === 'model')] : [];
  });
}

function modelsOf(node: DataNode): HelmValues['models'] {
  return ['pull', 'run'].flatMap((list) =>
    (get(node, list)?.items ?? []).flatMap((item) => {
      const name = textOf(item);
      return name ? [{ name, line: item.line }] : [];
    }),
  );
}

function hostsOf(ingress: DataNode): string[] {
  const hosts = get(ingress, 'hosts')?.items ?? [];
  const found = [...hosts.flatMap((item) => textOf(item) ?? textOf(get(item, 'host')) ?? []), ...textsOf(get(ingress, 'hostnames'))];
  return found.filter((host) => !/[{$]/.test(host));
}

function runsAsRoot(security: DataNode | undefined): boolean | undefined {
  const user = numberOf(get(security, 'runAsUser'));
  if (user !== undefined) return user === 0;
  return booleanOf(get(security, 'runAsNonRoot')) === true ? false : undefined;
}
