import { canonicalModel } from '../../../catalogue/models.js';
import { defineDetector } from '../../../contracts/index.js';
import { get, parseData } from '../../../parsing/data.js';

const manifest = /\.ollama\/models\/manifests\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/;

export default defineDetector({
  id: 'local-models',
  version: 1,
  title: 'Models that a device keeps',
  docs: {
    summary: 'Finds the models that a local model server has fetched.',
    reads: '.ollama/models/manifests',
    limits: 'Weights that lie elsewhere on the device are not looked for.',
  },
  files: ['**/.ollama/models/manifests/*/*/*/*'],
  claims: false,
  maxBytes: 256 * 1024,
  emits: ['model'],
  relates: ['contains'],
  covers: { kinds: ['model'] },
  detect(document, see) {
    const [, host, owner, name, tag] = manifest.exec(document.path) ?? [];
    const parsed = parseData(document.text, 'json');
    // A manifest names layers: without them it is some other file.
    if (!host || !owner || !name || !tag || !parsed.readable || !get(parsed.documents[0], 'layers')) return;
    const short = owner === 'library' ? name : `${owner}/${name}`;
    const model = canonicalModel('ollama', `${host === 'registry.ollama.ai' ? short : `${host}/${short}`}:${tag}`);
    if (!model) return;
    const id = see.asset('model', {
      key: model.key,
      name: model.id,
      properties: { provider: model.provider, modelId: model.id, openWeights: true, floating: model.floating },
    });
    see.relate(see.home, 'contains', id);
  },
});
