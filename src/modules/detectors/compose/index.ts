import { posix } from 'node:path';
import { aiVariable } from '../../../catalogue/ai-variables.js';
import { defineDetector } from '../../../contracts/index.js';
import { booleanOf, type DataNode, get, parseData, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { commandWords, environmentEntries, environmentFact, labelsOf, withDefaults } from '../../../parsing/environment-facts.js';
import { type ContainerFact, composeSummary, type WorkloadFact } from '../../../parsing/runtime.js';
import { portsOf } from './ports.js';

export default defineDetector({
  id: 'compose',
  version: 1,
  title: 'Compose file',
  docs: {
    summary: 'Reads the services of a compose file: image or build, published ports, rights, mounts and the names of variables.',
    reads: 'compose.yaml, docker-compose.yml and their variants',
    limits: 'Variables without a default and files that are named in `env_file`, `extends` or `include` are not followed.',
  },
  files: ['', '.*', '-*'].flatMap((variant) => ['compose', 'docker-compose'].map((name) => `**/${name}${variant}.{yml,yaml}`)),
  claims: true,
  emits: [],
  summaries: [composeSummary],
  detect(document, see) {
    const parsed = parseData(document.text, 'yaml');
    if (!parsed.readable) {
      const template = document.text.includes('{{');
      return see.notice(template ? 'partly-readable' : 'unreadable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
    }
    const root = parsed.documents[0];
    const services = (get(root, 'services')?.entries ?? []).flatMap(([name, node]) =>
      node.type === 'map' ? [serviceOf(document.path, name, node, get(root, 'models'))] : [],
    );
    if (services.length > 0) see.summary(composeSummary, { services });
  },
});

function serviceOf(path: string, name: string, node: DataNode, models: DataNode | undefined): WorkloadFact {
  const hostNetwork = textOf(get(node, 'network_mode')) === 'host';
  const container = textOf(get(node, 'container_name'));
  const attached = modelsOf(node, models);
  return {
    platform: 'compose',
    path,
    line: node.line,
    name,
    key: [path, name],
    labels: labelsOf(get(node, 'labels')),
    containers: [containerOf(path, name, node)],
    hostNetwork,
    hostMounts: mountsOf(node),
    published: (get(node, 'ports')?.items ?? []).flatMap(portsOf),
    hosts: container ? [name, container] : [name],
    ...(attached.length > 0 ? { models: attached } : {}),
  };
}

function containerOf(path: string, name: string, node: DataNode): ContainerFact {
  const image = textOf(get(node, 'image'));
  const folded = image === undefined ? undefined : withDefaults(image);
  const build = get(node, 'build');
  const user = scalarText(get(node, 'user'))?.split(':')[0];
  const resources = get(node, 'deploy', 'resources');
  const devices = JSON.stringify(textsDeep(get(resources, 'reservations', 'devices')));
  return {
    name,
    line: get(node, 'image')?.line ?? build?.line ?? node.line,
    ...(folded ? { image: folded } : {}),
    ...(build ? buildOf(path, build) : {}),
    command: [...commandWords(get(node, 'entrypoint')), ...commandWords(get(node, 'command'))].slice(0, 100),
    environment: environmentEntries(get(node, 'environment')).map(({ name: variable, value, line }) => {
      const known = aiVariable(variable);
      return environmentFact(variable, value, line, known?.role === 'key' || looksSecret(variable), known?.role === 'model');
    }),
    environmentOpen: get(node, 'env_file') !== undefined || get(node, 'extends') !== undefined,
    privileged: booleanOf(get(node, 'privileged')) ?? false,
    ...(user === undefined || user.includes('$') ? {} : { runsAsRoot: user === 'root' || user === '0' }),
    limits: get(resources, 'limits') !== undefined || get(node, 'mem_limit') !== undefined,
    accelerator: /gpu|nvidia/i.test(devices) || textOf(get(node, 'runtime')) === 'nvidia' || get(node, 'gpus') !== undefined,
  };
}

function buildOf(path: string, build: DataNode): Pick<ContainerFact, 'build'> {
  const context = withDefaults(textOf(build) ?? textOf(get(build, 'context')) ?? '.');
  if (context === undefined || context.includes('://') || context.startsWith('/') || context.startsWith('git@')) return {};
  const folder = posix.join(posix.dirname(path), context).replace(/\/$/, '') || '.';
  const dockerfile = withDefaults(textOf(get(build, 'dockerfile')) ?? 'Dockerfile') ?? 'Dockerfile';
  if (folder.startsWith('..')) return {};
  return { build: { context: folder, dockerfile: posix.join(folder, dockerfile) } };
}

/** Host folders and sockets; named volumes are none. */
function mountsOf(node: DataNode): string[] {
  return (get(node, 'volumes')?.items ?? []).flatMap((item) => {
    const source = item.type === 'map' ? textOf(get(item, 'source')) : textOf(item)?.split(':')[0];
    return source && /^[./~$]/.test(source) ? [source] : [];
  });
}

/** Models that the file defines and the service is given, or that the service itself stands for. */
function modelsOf(node: DataNode, models: DataNode | undefined): string[] {
  const names =
    get(node, 'models')?.type === 'map' ? (get(node, 'models')?.entries ?? []).map(([name]) => name) : textsOf(get(node, 'models'));
  const provided = textOf(get(node, 'provider', 'type')) === 'model' ? textsOf(get(node, 'provider', 'options', 'model')) : [];
  return [...names.flatMap((name) => textOf(get(models, name, 'model')) ?? []), ...provided].filter((name) => !name.includes('$'));
}

function looksSecret(variable: string): boolean {
  return /(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i.test(variable);
}

function textsDeep(node: DataNode | undefined): string[] {
  if (!node) return [];
  if (node.type === 'scalar') return textsOf(node);
  return [...node.items, ...node.entries.map(([, value]) => value)].flatMap(textsDeep);
}
