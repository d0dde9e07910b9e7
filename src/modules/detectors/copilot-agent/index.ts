import { defineDetector } from '../../../contracts/index.js';
import { splitId } from '../../../core/ids.js';
import { FlowRecorder, type ToolFlags } from '../../../parsing/builders/flow-recorder.js';
import { type DataNode, dataFormatOf, get, parseData, textOf } from '../../../parsing/data.js';

const harmless: ToolFlags = {
  readsPrivateData: false,
  takesUntrustedContent: false,
  actsOutside: false,
  executesCode: false,
  destructive: false,
};
const readsTenant: ToolFlags = { ...harmless, readsPrivateData: true, takesUntrustedContent: undefined };

/** Capabilities of a declarative agent, by name. */
const capabilities: Readonly<Record<string, ToolFlags>> = {
  WebSearch: { ...harmless, takesUntrustedContent: true },
  OneDriveAndSharePoint: readsTenant,
  GraphConnectors: readsTenant,
  TeamsMessages: readsTenant,
  People: readsTenant,
  Meetings: readsTenant,
  Dataverse: readsTenant,
  Email: { ...harmless, readsPrivateData: true, takesUntrustedContent: true },
  CodeInterpreter: { ...harmless, executesCode: true, sandboxed: true },
  GraphicArt: harmless,
};

export default defineDetector({
  id: 'copilot-agent',
  version: 1,
  title: 'Declarative agent of Microsoft 365 Copilot',
  docs: {
    summary: 'Finds declarative agents of Microsoft 365 Copilot: their instructions, what they may search, and the actions they are given.',
    reads: 'JSON files whose schema is that of a declarative agent',
    limits: 'Exports of Copilot Studio and Power Platform are not read. Actions are named, their interfaces stand in files of their own.',
  },
  files: ['**/*.json'],
  claims: false,
  prefilter: /json-schemas\/copilot\/declarative-agent\//,
  emits: ['agent', 'tool', 'prompt'],
  relates: ['defined-in', 'uses-tool', 'uses-prompt'],
  covers: { relations: [{ kind: 'agent', relation: 'uses-tool' }] },
  detect(document, see) {
    const parsed = parseData(document.text, dataFormatOf(document.path));
    const root = parsed.documents[0];
    if (!root || !/\/copilot\/declarative-agent\/[\w.]+\/schema\.json$/.test(textOf(get(root, '$schema')) ?? '')) return;
    if (!parsed.readable)
      return see.notice('partly-readable', 'It is a declarative agent, is no valid JSON and was left out.', parsed.errors[0]?.line);
    recordAgent(new FlowRecorder(see, document, 'microsoft-365-copilot'), root);
  },
});

function recordAgent(record: FlowRecorder, root: DataNode): void {
  const name = textOf(get(root, 'name')) ?? 'declarative agent';
  // It searches and acts as whoever asks.
  const id = record.agent(name, 'agent', root.line, { actsAs: 'on-behalf-of-user' }, undefined);
  const instructions = textOf(get(root, 'instructions')) ?? '';
  if (!instructions.startsWith('$[file('))
    record.prompt('instructions', instructions, !/\$\{\{|\$\[/.test(instructions), get(root, 'instructions')?.line ?? root.line, [id]);
  for (const capability of get(root, 'capabilities')?.items ?? []) {
    const kind = textOf(get(capability, 'name'));
    const flags = kind !== undefined && Object.hasOwn(capabilities, kind) ? capabilities[kind] : {};
    if (kind !== undefined) record.tool(splitId(id).key, kind, flags ?? {}, capability.line, [id], 'the platform decides');
  }
  for (const action of get(root, 'actions')?.items ?? []) {
    const actionId = textOf(get(action, 'id'));
    if (actionId !== undefined) record.tool(splitId(id).key, actionId, {}, action.line, [id], 'its interface stands in a file of its own');
  }
}
