import { defineDetector, type Recorder, unknownValue } from '../../../contracts/index.js';
import { booleanOf, type DataNode, dataFormatOf, get, parseData, textOf } from '../../../parsing/data.js';

const methods = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options']);

export default defineDetector({
  id: 'gpt-action',
  version: 1,
  title: 'GPT actions and plugins',
  docs: {
    summary: 'Finds interfaces that are described for use as actions of a GPT: which of them ask before they act, and plugin manifests.',
    reads: 'OpenAPI files with `x-openai-isConsequential`; ai-plugin.json',
    limits: 'An OpenAPI file without that mark is an interface like any other and is passed over.',
  },
  files: ['**/*.{json,yaml,yml}'],
  claims: false,
  prefilter: /x-openai-isConsequential|"name_for_model"/,
  emits: ['tool', 'plugin'],
  relates: ['defined-in'],
  detect(document, see) {
    const parsed = parseData(document.text, dataFormatOf(document.path));
    const root = parsed.documents[0];
    if (!parsed.readable || !root) return;
    if (textOf(get(root, 'openapi')) !== undefined) recordActions(see, see.local(document.path), root);
    else if (/(^|\/)ai-plugin\.json$/.test(document.path)) recordPlugin(see, see.local(document.path), root);
  },
});

/** Every operation of an interface in which one is marked: whoever imports the file takes them all. */
function recordActions(see: Recorder, owner: string, root: DataNode): void {
  const operations = (get(root, 'paths')?.entries ?? []).flatMap(([path, item]) =>
    item.entries.flatMap(([method, operation]) => (methods.has(method) ? [{ path, method, operation }] : [])),
  );
  if (!operations.some(({ operation }) => get(operation, 'x-openai-isConsequential'))) return;
  for (const { path, method, operation } of operations) {
    const name = textOf(get(operation, 'operationId')) ?? `${method} ${path}`;
    const reads = method === 'get' || method === 'head' || method === 'options';
    const id = see.asset('tool', {
      key: `${owner}#${name}`,
      name,
      at: operation.line,
      properties: {
        // What is marked asks each time; without a mark, only what reads may be let through for good.
        requiresApproval: booleanOf(get(operation, 'x-openai-isConsequential')) ?? !reads,
        actsOutside: !reads,
        executesCode: false,
        destructive: method === 'delete' ? true : reads ? false : undefined,
        readsPrivateData: unknownValue('the interface does not say whose data it is'),
        takesUntrustedContent: unknownValue('the interface does not say who writes what it answers'),
      },
    });
    see.relate(id, 'defined-in', see.home, { at: operation.line });
  }
}

function recordPlugin(see: Recorder, key: string, root: DataNode): void {
  const name = textOf(get(root, 'name_for_model')) ?? textOf(get(root, 'name_for_human'));
  if (name === undefined || textOf(get(root, 'schema_version')) === undefined) return;
  const id = see.asset('plugin', { key, name, at: root.line });
  see.relate(id, 'defined-in', see.home, { at: root.line });
}
