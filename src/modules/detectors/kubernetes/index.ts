import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { objectsOf } from '../../../parsing/kubernetes/objects.js';
import { kubernetesSummary } from '../../../parsing/runtime.js';

const maxObjects = 2_000;

export default defineDetector({
  id: 'kubernetes',
  version: 1,
  title: 'Kubernetes manifest',
  docs: {
    summary: 'Reads workloads, services, routes, accounts and custom resources of AI from manifests.',
    reads: '*.yaml and *.yml with apiVersion and kind',
    limits:
      'Templates that are no YAML before they are rendered are left to the chart reader; admission rules of a cluster are not in files.',
  },
  files: ['**/*.yaml', '**/*.yml'],
  claims: false,
  prefilter: /^\s{0,8}["']?apiVersion["']?\s{0,8}:/m,
  emits: [],
  summaries: [kubernetesSummary],
  detect(document, see) {
    const template = document.text.includes('{{');
    // A chart's template says nothing before it is rendered, even when it happens to be YAML.
    if (template && /(^|\/)templates\//.test(document.path)) return;
    const parsed = parseData(document.text, 'yaml');
    if (!parsed.readable) {
      if (!template) see.notice('partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
      return;
    }
    const objects = parsed.documents.flatMap(objectsOf).slice(0, maxObjects);
    if (objects.length > 0) see.summary(kubernetesSummary, { objects });
  },
});
