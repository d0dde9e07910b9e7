import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import { isKustomization, kustomizationOf, stepsOf } from '../../../parsing/kubernetes/kustomization.js';
import { kustomizeSummary, patchSummary } from '../../../parsing/runtime.js';

export default defineDetector({
  id: 'kustomize',
  version: 1,
  title: 'Kustomize',
  docs: {
    summary: 'Reads kustomizations and JSON patches: what they bring in, rename, move to a namespace and change.',
    reads: 'kustomization.yaml, and YAML files of JSON patches',
    limits: 'Replacements, generators and transformers of your own are not worked out; bases of other repositories are not fetched.',
  },
  files: ['**/*.yaml', '**/*.yml', '**/Kustomization'],
  claims: false,
  prefilter:
    /^(resources|bases|components|patches|patchesStrategicMerge|patchesJson6902|images|namespace|namePrefix|helmCharts|configMapGenerator|kind):|^[ ]{0,8}- (op|path):[ ]/m,
  emits: [],
  summaries: [kustomizeSummary, patchSummary],
  detect(document, see) {
    if (isKustomization(document.path)) {
      const parsed = parseData(document.text, 'yaml');
      const tree = parsed.documents[0];
      if (tree?.type === 'map') see.summary(kustomizeSummary, kustomizationOf(tree));
      else if (!parsed.readable) see.notice('partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
      return;
    }
    if (!/^[ ]{0,8}(- )?(op|path):[ ]/m.test(document.text) || document.text.includes('{{')) return;
    const steps = parseData(document.text, 'yaml').documents.flatMap((tree) => stepsOf(tree));
    if (steps.length > 0) see.summary(patchSummary, { steps });
  },
});
