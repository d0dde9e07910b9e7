import { isAiChart } from '../../../catalogue/ai-charts.js';
import { defineDetector } from '../../../contracts/index.js';
import { type DataNode, get, parseData, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { helmValuesOf } from '../../../parsing/kubernetes/helm-values.js';
import { type HelmChart, helmChartSummary, helmValuesSummary } from '../../../parsing/runtime.js';

export default defineDetector({
  id: 'helm',
  version: 1,
  title: 'Helm chart',
  docs: {
    summary: 'Reads a chart and its default values: images, service and ingress, variables, models that are fetched at start.',
    reads: 'Chart.yaml, values.yaml',
    limits: 'Templates are not rendered, so what a release changes by its own values is not seen.',
  },
  files: ['**/Chart.yaml', '**/values.yaml'],
  claims: false,
  emits: [],
  summaries: [helmChartSummary, helmValuesSummary],
  detect(document, see) {
    const parsed = parseData(document.text, 'yaml');
    const root = parsed.documents[0];
    if (!parsed.readable || root?.type !== 'map') {
      if (!parsed.readable) see.notice('partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
      return;
    }
    if (document.path.endsWith('values.yaml')) return see.summary(helmValuesSummary, helmValuesOf(root));
    const chart = chartOf(root);
    if (chart) see.summary(helmChartSummary, chart);
  },
});

function chartOf(root: DataNode): HelmChart | undefined {
  const name = textOf(get(root, 'name'));
  if (!name || get(root, 'apiVersion') === undefined) return undefined;
  const appVersion = scalarText(get(root, 'appVersion'));
  const words = textsOf(get(root, 'keywords')).map((word) => word.toLowerCase());
  const category = textOf(get(root, 'annotations', 'artifacthub.io/category'));
  return {
    name,
    ...(appVersion ? { appVersion } : {}),
    line: get(root, 'name')?.line ?? root.line,
    ai: isAiChart(name) || category === 'ai-machine-learning' || words.some((word) => word === 'llm' || word === 'genai'),
    dependencies: (get(root, 'dependencies')?.items ?? []).flatMap((item) => {
      const dependency = textOf(get(item, 'name'));
      return dependency && isAiChart(dependency)
        ? [{ name: dependency, line: item.line, ...(get(item, 'condition') || get(item, 'tags') ? { conditional: true as const } : {}) }]
        : [];
    }),
  };
}
