import { type DataNode, get, parseData, textOf } from '../data.js';
import type { ReleaseFact } from '../runtime.js';
import { helmValuesOf } from './helm-values.js';

const maxText = 200_000;
const nothing = parseData('{}', 'json').documents[0] as DataNode;

/** Charts that Argo CD, Flux and k3s install, with the values that stand in their objects. */
export function releaseOf(group: string, kind: string, tree: DataNode): (ReleaseFact & { readonly namespace?: string }) | undefined {
  const spec = get(tree, 'spec');
  if (group === 'argoproj.io' && (kind === 'Application' || kind === 'ApplicationSet')) {
    const inner = kind === 'Application' ? spec : get(spec, 'template', 'spec');
    const sources = [get(inner, 'source'), ...(get(inner, 'sources')?.items ?? [])];
    const source = sources.find((item) => textOf(get(item, 'chart')) !== undefined);
    const helm = get(source, 'helm');
    return releaseFrom(
      textOf(get(source, 'chart')),
      get(helm, 'valuesObject') ?? valuesIn(get(helm, 'values')),
      textOf(get(inner, 'destination', 'namespace')),
    );
  }
  if (kind === 'HelmRelease' && group === 'helm.toolkit.fluxcd.io')
    return releaseFrom(textOf(get(spec, 'chart', 'spec', 'chart')), get(spec, 'values'), textOf(get(spec, 'targetNamespace')));
  if (kind === 'HelmChart' && group === 'helm.cattle.io')
    return releaseFrom(textOf(get(spec, 'chart')), valuesIn(get(spec, 'valuesContent')), textOf(get(spec, 'targetNamespace')));
  return undefined;
}

/** A chart by its name or by the last part of its address. */
export function releaseFrom(
  chart: string | undefined,
  values: DataNode | undefined,
  namespace: string | undefined,
): (ReleaseFact & { readonly namespace?: string }) | undefined {
  if (chart === undefined || chart === '' || /[{$]/.test(chart)) return undefined;
  const name = chart.split('/').pop() ?? chart;
  const kept = namespace !== undefined && !/[{$]/.test(namespace) ? { namespace } : {};
  return { chart: name, values: helmValuesOf(values ?? nothing), ...kept };
}

/** Values that stand as text inside the object. */
function valuesIn(node: DataNode | undefined): DataNode | undefined {
  const text = textOf(node);
  if (text === undefined || text.length > maxText) return undefined;
  const parsed = parseData(text, 'yaml');
  // Lines count from where the text stands.
  return parsed.readable ? shifted(parsed.documents[0], node?.line ?? 0, 0) : undefined;
}

function shifted(node: DataNode | undefined, by: number, depth: number): DataNode | undefined {
  if (!node || depth > 60) return node;
  return {
    ...node,
    line: node.line + by,
    endLine: node.endLine + by,
    entries: node.entries.map(([key, value]) => [key, shifted(value, by, depth + 1) as DataNode] as const),
    items: node.items.map((item) => shifted(item, by, depth + 1) as DataNode),
  };
}
