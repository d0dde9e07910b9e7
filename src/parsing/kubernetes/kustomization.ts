import { type DataNode, get, parseData, scalarText, textOf, textsOf } from '../data.js';
import { commandWords, environmentEntries, labelsOf } from '../environment-facts.js';
import type { KubernetesObject, Kustomization, KustomizePatch, PatchStep } from '../runtime.js';
import { objectsOf } from './objects.js';
import { variableOf } from './pod.js';
import { releaseFrom } from './release.js';
import { plainMember } from './settings.js';

const maxItems = 500;
const some = (node: DataNode | undefined): readonly DataNode[] => (node?.items ?? []).slice(0, maxItems);
/** What is there and not worked out; whoever reads the result should know. */
const notFollowed = ['replacements', 'vars', 'generators', 'transformers', 'replicas', 'crds', 'openapi'];

export function isKustomization(path: string): boolean {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}

export function kustomizationOf(tree: DataNode): Kustomization {
  const namespace = textOf(get(tree, 'namespace'));
  return {
    line: tree.line,
    component: textOf(get(tree, 'kind')) === 'Component',
    resources: [...textsOf(get(tree, 'resources')), ...textsOf(get(tree, 'bases'))].slice(0, maxItems),
    components: textsOf(get(tree, 'components')).slice(0, maxItems),
    ...(namespace === undefined ? {} : { namespace }),
    prefix: textOf(get(tree, 'namePrefix')) ?? '',
    suffix: textOf(get(tree, 'nameSuffix')) ?? '',
    labels: labelsOf(get(tree, 'commonLabels')),
    images: some(get(tree, 'images')).flatMap((item) => {
      const name = textOf(get(item, 'name'));
      if (name === undefined) return [];
      const [newName, newTag, digest] = ['newName', 'newTag', 'digest'].map((member) => scalarText(get(item, member)));
      return [{ name, ...(newName ? { newName } : {}), ...(newTag ? { newTag } : {}), ...(digest ? { digest } : {}) }];
    }),
    patches: [
      ...some(get(tree, 'patches')).flatMap(patchOf),
      ...some(get(tree, 'patchesJson6902')).flatMap(patchOf),
      ...some(get(tree, 'patchesStrategicMerge')).flatMap((item): KustomizePatch[] => {
        const text = textOf(item);
        return text === undefined ? [] : [text.includes('\n') ? inline(text, item.line, {}) : { target: {}, path: text }];
      }),
    ],
    made: [
      ...some(get(tree, 'configMapGenerator')).flatMap((item) => mapOf('ConfigMap', item)),
      ...some(get(tree, 'secretGenerator')).flatMap((item) => mapOf('Secret', item)),
    ],
    releases: some(get(tree, 'helmCharts')).flatMap(chartOf),
    unread: notFollowed.filter((member) => get(tree, member) !== undefined),
  };
}

function patchOf(item: DataNode): KustomizePatch[] {
  const [kind, name] = [textOf(get(item, 'target', 'kind')), textOf(get(item, 'target', 'name'))];
  const target = { ...(kind ? { kind } : {}), ...(name ? { name } : {}) };
  const path = textOf(get(item, 'path'));
  if (path !== undefined) return [{ target, path }];
  const text = textOf(get(item, 'patch'));
  return text === undefined ? [] : [inline(text, get(item, 'patch')?.line ?? item.line, target)];
}

/** A patch that stands in the kustomization itself: an object with what changes, or steps. */
function inline(text: string, line: number, target: KustomizePatch['target']): KustomizePatch {
  const parsed = parseData(text.slice(0, 100_000), text.trimStart().startsWith('[') ? 'json' : 'yaml');
  const steps = parsed.documents.flatMap((document) => stepsOf(document, line));
  if (steps.length > 0) return { target, steps };
  return { target, merge: parsed.documents.flatMap(objectsOf).map((object) => ({ ...object, line: object.line + line })) };
}

/** The steps of a JSON patch, in JSON or YAML. */
export function stepsOf(node: DataNode, shift = 0): PatchStep[] {
  return some(node).flatMap((item): PatchStep[] => {
    const [op, path] = [textOf(get(item, 'op')), textOf(get(item, 'path'))];
    if ((op !== 'add' && op !== 'replace' && op !== 'remove') || path === undefined || !path.startsWith('/')) return [];
    const value = get(item, 'value');
    const variable = value?.type === 'map' && /\/env\/[^/]+$/.test(path) ? variableOf(value)[0] : undefined;
    const text =
      value?.type === 'scalar' && /\/(image|type|namespace|serviceAccountName|hostNetwork|privileged|host)$/.test(path)
        ? scalarText(value)
        : undefined;
    const words = value && /\/(args|command)(\/[^/]+)?$/.test(path) ? commandWords(value) : undefined;
    return [
      {
        op,
        path,
        line: item.line + shift,
        ...(text === undefined ? {} : { text }),
        ...(words ? { words } : {}),
        ...(variable ? { variable } : {}),
      },
    ];
  });
}

function mapOf(kind: 'ConfigMap' | 'Secret', item: DataNode): KubernetesObject[] {
  const name = textOf(get(item, 'name'));
  if (name === undefined) return [];
  const members = environmentEntries(get(item, 'literals')).flatMap(({ name: member, value, line }) =>
    plainMember(member, { type: 'scalar', line, endLine: line, value: value ?? null, entries: [], items: [] }),
  );
  const environment =
    kind === 'ConfigMap'
      ? members
      : members.map(({ name: member, line, literalKey }) => ({
          name: member,
          line,
          from: 'secret' as const,
          ...(literalKey ? { literalKey } : {}),
        }));
  return [
    {
      apiGroup: '',
      kind,
      name,
      namespace: textOf(get(item, 'namespace')) ?? 'default',
      line: item.line,
      labels: {},
      settings: {
        environment,
        open: get(item, 'envs') !== undefined || get(item, 'env') !== undefined || get(item, 'files') !== undefined,
      },
    },
  ];
}

function chartOf(item: DataNode): KubernetesObject[] {
  const release = releaseFrom(textOf(get(item, 'name')), get(item, 'valuesInline'), textOf(get(item, 'namespace')));
  if (!release) return [];
  return [
    {
      apiGroup: 'kustomize.config.k8s.io',
      kind: 'HelmChart',
      name: textOf(get(item, 'releaseName')) ?? release.chart,
      namespace: release.namespace ?? 'default',
      line: item.line,
      labels: {},
      release: { chart: release.chart, values: release.values },
    },
  ];
}
