import { type Document, defineDetector, type Recorder } from '../../../contracts/index.js';
import { digestOf } from '../../../core/ids.js';
import { FlowRecorder } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';
import { hasHiddenUnicode } from '../../../parsing/instructions/hidden.js';
import { hasConcealment, runsRemoteScript } from '../../../parsing/instructions/wording.js';
import { recordVariable } from '../../../parsing/secrets/record.js';

export default defineDetector({
  id: 'prompt-files',
  version: 1,
  title: 'Prompt files',
  docs: {
    summary: 'Reads prompts that stand in files of their own, with the model that they name: Prompty, Dotprompt, Semantic Kernel.',
    reads: '*.prompty, *.prompt with a header, skprompt.txt',
    limits: 'A prompt whose model is chosen by whoever loads it names none.',
  },
  files: ['**/*.prompty', '**/*.prompt', '**/skprompt.txt'],
  claims: false,
  emits: ['prompt', 'model', 'model-endpoint', 'credential'],
  relates: ['defined-in', 'invokes', 'uses-credential'],
  detect(document, see) {
    if (document.path.endsWith('skprompt.txt')) {
      record(document, see, document.text, document.path.split('/').at(-2) ?? 'skprompt.txt');
      return;
    }
    const match = /^\ufeff?---\r?\n([\s\S]{0,20000}?)\r?\n---\r?\n/.exec(document.text);
    const header = match ? parseData(`\n${match[1]}`, 'yaml').documents[0] : undefined;
    if (!match || header?.type !== 'map') return;
    const model = get(header, 'model');
    if (document.path.endsWith('.prompt') && !model && !get(header, 'input') && !get(header, 'output')) return;
    const name = textOf(get(header, 'name')) ?? document.path.slice(document.path.lastIndexOf('/') + 1).replace(/\.prompty?$/, '');
    const id = record(document, see, document.text.slice(match[0].length), name);
    if (model) recordModel(document, see, id, model);
  },
});

function record(document: Document, see: Recorder, text: string, name: string) {
  const id = see.asset('prompt', {
    key: see.local(document.path),
    name,
    at: 1,
    properties: {
      role: 'template',
      digest: digestOf(text),
      hiddenUnicode: hasHiddenUnicode(text),
      concealment: hasConcealment(text),
      runsRemoteScript: runsRemoteScript(text),
    },
  });
  see.relate(id, 'defined-in', see.home);
  return id;
}

function recordModel(document: Document, see: Recorder, prompt: ReturnType<typeof record>, model: DataNode): void {
  const flow = new FlowRecorder(see, document, 'prompty');
  const plain = textOf(model);
  if (plain !== undefined) {
    // `googleai/gemini-2.0-flash`: the plugin in front says who answers.
    const [plugin = '', ...rest] = plain.split('/');
    const provider = { googleai: 'google', vertexai: 'google-vertex', openai: 'openai', anthropic: 'anthropic', ollama: 'ollama' }[plugin];
    if (provider && rest.length > 0) flow.model(provider, { text: rest.join('/') }, model.line, [prompt]);
    else if (!/[{$]/.test(plain)) flow.model(undefined, { text: plain }, model.line, [prompt]);
    return;
  }
  const configuration = get(model, 'configuration') ?? get(model, 'connection');
  const type = textOf(get(configuration, 'type')) ?? '';
  const deployment =
    get(configuration, 'azure_deployment') ?? get(model, 'id') ?? get(configuration, 'model') ?? get(configuration, 'name');
  const text = textOf(deployment);
  if (deployment && text && !/[{$]/.test(text))
    flow.model(/azure/.test(type) ? 'azure' : type === 'openai' ? 'openai' : undefined, { text }, deployment.line, [prompt]);
  const endpoint = get(configuration, 'azure_endpoint') ?? get(configuration, 'endpoint');
  if (endpoint) flow.endpoint(textOf(endpoint) ?? '', endpoint.line, [prompt]);
  const key = get(configuration, 'api_key');
  const variable = /^\$\{(?:env:)?(\w{1,100})(?::[^}]{0,100})?\}$/.exec(textOf(key) ?? '')?.[1];
  if (key && variable) see.relate(prompt, 'uses-credential', recordVariable(see, variable, key.line), { at: key.line });
  else if (key) flow.setting('api_key', textOf(key) ?? '', false, undefined, key.line, [prompt]);
}
