import { chartImage, isAiChart } from '../../../catalogue/ai-charts.js';
import { imageKey } from '../../../catalogue/images.js';
import { type Recorder, type SourceView, unknownValue } from '../../../contracts/index.js';
import { type AssetId, isPublicHost } from '../../../core/ids.js';
import { type ContainerFact, type HelmValues, helmChartSummary, helmValuesSummary, type WorkloadFact } from '../../../parsing/runtime.js';
import { clusterKey, type Placed } from './cluster.js';
import { folderOf } from './relevance.js';

export interface HelmWorkload extends WorkloadFact {
  readonly values: HelmValues | undefined;
  readonly valuesPath: string;
}

/** Each chart as one workload by its default values, and each chart of AI that it brings along as another. */
export function helmWorkloads(source: SourceView): HelmWorkload[] {
  return source.all(helmChartSummary).flatMap(({ key: path, data: chart }) => {
    const folder = folderOf(path);
    const valuesPath = folder === '' ? 'values.yaml' : `${folder}/values.yaml`;
    const values = source.lookup(helmValuesSummary, valuesPath);
    const common = {
      platform: 'helm' as const,
      path,
      labels: {},
      hostNetwork: false,
      hostMounts: [],
      published: [],
      hosts: [],
      valuesPath,
    };
    const containers = (values?.images ?? []).map(
      (image, at): ContainerFact => containerOf(values as HelmValues, image, chart.appVersion, at),
    );
    return [
      {
        ...common,
        line: chart.line,
        name: chart.name,
        key: [path, chart.name] as const,
        containers,
        values,
        ...(chart.ai ? { declaredAi: true } : {}),
        fetches: (values?.models ?? []).map((model) => ({ ...model, path: valuesPath })),
      },
      ...chart.dependencies.map(({ name, line, conditional }) => ({
        ...common,
        line,
        name,
        key: [path, name] as const,
        containers: [],
        values: undefined,
        declaredAi: true,
        // Whether a conditional one is installed is decided by values.
        ...(conditional ? {} : bringing(name)),
      })),
    ];
  });
}

function bringing(chart: string): { readonly brings?: string } {
  const brings = chartImage(chart);
  return brings === undefined ? {} : { brings };
}

/** Charts that objects of a cluster install, with the values that stand there. */
export function releasedCharts(objects: readonly Placed[]): HelmWorkload[] {
  return objects.flatMap((object) => {
    const { release, path, line } = object;
    if (!release) return [];
    const { values } = release;
    return [
      {
        platform: 'helm' as const,
        path,
        line,
        name: object.name,
        key: clusterKey(object),
        namespace: object.namespace,
        labels: object.labels,
        hostNetwork: false,
        hostMounts: [],
        published: [],
        hosts: [],
        containers: values.images.map((image, at) => containerOf(values, image, undefined, at)),
        values,
        valuesPath: path,
        ...(object.via ? { via: object.via } : {}),
        ...(isAiChart(release.chart) ? { declaredAi: true } : {}),
        ...bringing(release.chart),
        fetches: values.models.map((model) => ({ ...model, path })),
      },
    ];
  });
}

function containerOf(values: HelmValues, image: HelmValues['images'][number], appVersion: string | undefined, at: number): ContainerFact {
  // Without a tag of its own a chart uses the version that it was written for.
  const tag = image.tag ?? (at === 0 ? appVersion : undefined);
  const reference = tag ? `${image.repository}:${tag}` : image.repository;
  return {
    name: image.repository,
    line: image.line,
    image: imageKey(reference) ? reference : image.repository,
    command: [],
    environment: at === 0 ? values.environment : [],
    environmentOpen: true,
    privileged: values.privileged,
    ...(values.runsAsRoot === undefined ? {} : { runsAsRoot: values.runsAsRoot }),
    limits: values.limits,
    accelerator: values.accelerator,
  };
}

/** The way into a chart's workload that its default values open. */
export function recordHelmDoors(see: Recorder, { values, valuesPath, path, name }: HelmWorkload, id: AssetId): void {
  const { ingress, service } = values ?? {};
  if (ingress) {
    const at = { path: valuesPath, line: ingress.line };
    const endpoint = see.asset('network-endpoint', {
      key: see.local(path, `${name}/ingress`),
      name: ingress.hosts[0] ?? `${name} ingress`,
      at,
      properties: {
        bind: 'all',
        public: ingress.hosts.some(isPublicHost) ? true : unknownValue('the hosts of a release are set elsewhere'),
        encrypted: ingress.encrypted,
      },
    });
    see.relate(id, 'exposed-to', endpoint, { at });
  }
  if (service?.type === 'LoadBalancer' || service?.type === 'NodePort') {
    const at = { path: valuesPath, line: service.line };
    const endpoint = see.asset('network-endpoint', {
      key: see.local(path, `${name}/service`),
      name: `${name} service`,
      at,
      properties: {
        bind: 'all',
        public: service.type === 'LoadBalancer' ? true : unknownValue('the nodes decide from where they can be reached'),
      },
    });
    see.relate(id, 'exposed-to', endpoint, { at });
  }
}
