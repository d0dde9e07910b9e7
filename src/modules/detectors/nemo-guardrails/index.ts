import { providerBySpelling } from '../../../catalogue/providers.js';
import { defineDetector } from '../../../contracts/index.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { get, parseData, textOf, textsOf } from '../../../parsing/data.js';

export default defineDetector({
  id: 'nemo-guardrails',
  version: 1,
  title: 'NeMo Guardrails configuration',
  docs: {
    summary: 'Reads which rails NeMo Guardrails puts around a model: what they look at, and with which models.',
    reads: 'config.yml with `rails` and `models`',
    limits: 'Flows in Colang files and actions in code are not worked out, so whether a rail stops anything is open.',
  },
  files: ['**/*.{yml,yaml}'],
  claims: false,
  prefilter: /^rails[ \t]*:/m,
  emits: ['guardrail', 'model'],
  relates: ['defined-in', 'invokes'],
  detect(document, see) {
    const root = parseData(document.text, 'yaml').documents[0];
    const rails = get(root, 'rails');
    const models = get(root, 'models')?.items ?? [];
    const covers = ['input', 'output', 'retrieval', 'dialog', 'execution'].filter(
      (part) => textsOf(get(rails, part, 'flows')).length > 0 || (get(rails, 'config') !== undefined && get(rails, part) !== undefined),
    );
    if (rails?.type !== 'map' || (models.every((item) => !get(item, 'engine')) && covers.length === 0)) return;
    const folder = document.path.split('/').at(-2);
    const id = see.asset('guardrail', {
      key: see.local(document.path),
      name: folder ?? 'NeMo Guardrails',
      at: rails.line,
      properties: { engine: 'nemo', covers, mode: covers.length === 0 ? 'off' : undefined },
    });
    see.relate(id, 'defined-in', see.home);
    const flow = new FlowRecorder(see, document, 'nemo');
    for (const item of models) {
      const engine = textOf(get(item, 'engine'));
      const model = get(item, 'model');
      if (!engine || !model || !textOf(model)) continue;
      const provider =
        { nim: 'nvidia', nvidia_ai_endpoints: 'nvidia', vertexai: 'google-vertex', azure_openai: 'azure' }[engine] ??
        providerBySpelling(engine);
      flow.model(provider, { text: textOf(model) as string }, model.line, [id]);
    }
  },
});
