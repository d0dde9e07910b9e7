import type { ContainerFact, EnvironmentFact, KubernetesObject, PatchStep, PodFact } from '../../../parsing/runtime.js';
import type { Placed } from './cluster.js';

/** An object with what a strategic merge patch says of it. */
export function merged(object: Placed, change: KubernetesObject, path: string): Placed {
  return {
    ...object,
    labels: { ...object.labels, ...change.labels },
    ...(object.pod && change.pod ? { pod: mergedPod(object.pod, change.pod, path) } : {}),
    ...(object.service && change.service
      ? {
          service: {
            ...object.service,
            ...(change.service.chosen ? { type: change.service.type, chosen: true as const } : {}),
            internal: change.service.internal || object.service.internal,
            selector: { ...object.service.selector, ...change.service.selector },
            ports: change.service.ports.length > 0 ? change.service.ports : object.service.ports,
          },
        }
      : {}),
    ...(object.route && change.route
      ? {
          route: {
            ...object.route,
            hosts: change.route.hosts.length > 0 ? change.route.hosts : object.route.hosts,
            services: change.route.services.length > 0 ? change.route.services : object.route.services,
            encrypted: change.route.encrypted || object.route.encrypted,
            internal: change.route.internal || object.route.internal,
            ...(change.route.authentication ? { authentication: change.route.authentication } : {}),
          },
        }
      : {}),
    ...(change.serviceAccount ? { serviceAccount: { ...object.serviceAccount, ...change.serviceAccount } } : {}),
    ...(object.custom && change.custom ? { custom: { ...object.custom, ...change.custom } } : {}),
    ...(object.settings && change.settings
      ? {
          settings: {
            environment: variables(object.settings.environment, change.settings.environment, path),
            open: object.settings.open || change.settings.open,
          },
        }
      : {}),
  };
}

function mergedPod(pod: PodFact, change: PodFact, path: string): PodFact {
  const added = change.containers.filter(({ name }) => !pod.containers.some((container) => container.name === name));
  return {
    ...pod,
    labels: { ...pod.labels, ...change.labels },
    containers: [
      ...pod.containers.map((container) => {
        const own = change.containers.find(({ name }) => name === container.name);
        return own ? mergedContainer(container, own, path) : container;
      }),
      ...added,
    ],
    serviceAccount: change.serviceAccount === 'default' ? pod.serviceAccount : change.serviceAccount,
    ...(change.automount === undefined ? {} : { automount: change.automount }),
    hostNetwork: pod.hostNetwork || change.hostNetwork,
    hostMounts: [...new Set([...pod.hostMounts, ...change.hostMounts])],
  };
}

function mergedContainer(container: ContainerFact, change: ContainerFact, path: string): ContainerFact {
  const sources = [...(container.sources ?? []), ...(change.sources ?? [])];
  return {
    ...container,
    ...(change.image === undefined ? {} : { image: change.image }),
    command: change.command.length > 0 ? change.command : container.command,
    environment: variables(container.environment, change.environment, path),
    environmentOpen: container.environmentOpen || change.environmentOpen,
    ...(sources.length > 0 ? { sources } : {}),
    privileged: container.privileged || change.privileged,
    ...(change.runsAsRoot === undefined ? {} : { runsAsRoot: change.runsAsRoot }),
    limits: container.limits || change.limits,
    accelerator: container.accelerator || change.accelerator,
  };
}

function variables(before: readonly EnvironmentFact[], change: readonly EnvironmentFact[], path: string): EnvironmentFact[] {
  const changed = new Set(change.map(({ name }) => name));
  return [...before.filter(({ name }) => !changed.has(name)), ...change.map((fact) => ({ path, ...fact }))];
}

/** An object after the steps of a JSON patch, as far as they touch what matters here. */
export function stepped(object: Placed, steps: readonly PatchStep[], path: string): Placed {
  let result = object;
  for (const step of steps) result = afterStep(result, step, path);
  return result;
}

const inContainer = /^\/spec\/(?:template\/spec\/|jobTemplate\/spec\/template\/spec\/)?containers\/(\d+)\/(.+)$/;

function afterStep(object: Placed, step: PatchStep, file: string): Placed {
  const { op, path, text } = step;
  const [, at, rest] = inContainer.exec(path) ?? [];
  if (object.pod && at !== undefined && rest !== undefined) {
    const containers = object.pod.containers.map((container, index) =>
      index === Number(at) ? changedContainer(container, rest, step, file) : container,
    );
    return { ...object, pod: { ...object.pod, containers } };
  }
  if (object.service && path === '/spec/type')
    return { ...object, service: { ...object.service, type: op === 'remove' ? 'ClusterIP' : (text ?? object.service.type) } };
  if (path === '/metadata/namespace' && text !== undefined) return { ...object, namespace: text };
  if (object.route && /^\/spec\/rules\/\d+\/host$/.test(path) && text !== undefined)
    return { ...object, route: { ...object.route, hosts: [text, ...object.route.hosts.slice(1)] } };
  if (object.pod && path.endsWith('/serviceAccountName') && text !== undefined)
    return { ...object, pod: { ...object.pod, serviceAccount: text } };
  if (object.pod && path.endsWith('/hostNetwork'))
    return { ...object, pod: { ...object.pod, hostNetwork: op !== 'remove' && text === 'true' } };
  return object;
}

function changedContainer(
  container: ContainerFact,
  rest: string,
  { op, text, words, variable, line }: PatchStep,
  path: string,
): ContainerFact {
  if (rest === 'image' && text !== undefined && !/[${]/.test(text)) return { ...container, image: text };
  if (rest === 'securityContext/privileged') return { ...container, privileged: op !== 'remove' && text === 'true' };
  if ((rest === 'args' || rest === 'command') && words) return { ...container, command: words };
  if (/^(args|command)\/(\d+|-)$/.test(rest) && words) return { ...container, command: [...container.command, ...words] };
  if (/^env\/(\d+|-)$/.test(rest) && variable)
    return { ...container, environment: variables(container.environment, [{ ...variable, line: variable.line || line }], path) };
  return container;
}
