import { canonicalModel } from '../../../catalogue/models.js';
import type { Document, Recorder } from '../../../contracts/index.js';
import { unknownValue } from '../../../contracts/index.js';
import { digestOf } from '../../../core/ids.js';
import { booleanOf, type DataNode, get, parseData, textOf, textsOf } from '../../../parsing/data.js';
import { hasHiddenUnicode } from '../../../parsing/instructions/hidden.js';
import { hasConcealment, runsRemoteScript } from '../../../parsing/instructions/wording.js';
import { untrustedIn } from './expressions.js';
import type { AiStep } from './steps.js';
import { bringsOutsiderText, outsiderTrigger, permissionsOf, triggersOf } from './trigger.js';

const engines: Readonly<Record<string, readonly [tool: string, provider: string]>> = {
  claude: ['claude-code', 'anthropic'],
  codex: ['codex', 'openai'],
  copilot: ['copilot-cli', 'github'],
  gemini: ['gemini-cli', 'google'],
};

/** A workflow in prose: settings in front, the prompt behind. Compiled, it stands beside itself as `.lock.yml`. */
export function recordAgentic(document: Document, see: Recorder): void {
  const match = /^---\r?\n([\s\S]{0,20000}?)\r?\n---\r?\n/.exec(document.text);
  const parsed = match ? parseData(`\n${match[1]}`, 'yaml') : undefined;
  const root = parsed?.documents[0];
  const on = get(root, 'on') ?? get(root, 'true');
  if (!match || root?.type !== 'map' || !on) return;
  // Compiled without one, the engine is the platform's own.
  const engineNode = get(root, 'engine');
  const engine = textOf(engineNode) ?? textOf(get(engineNode, 'id')) ?? 'copilot';
  if (!engineNode && !get(root, 'safe-outputs') && !get(root, 'tools')) return;
  const [tool, provider] = engines[engine] ?? [engine, undefined];
  const body = document.text.slice(match[0].length);
  const roles = textsOf(get(root, 'roles') ?? get(on, 'roles'));
  const triggers = triggersOf(root).filter(
    ({ event }) => !/^(stop-after|reaction|manual-approval|roles|skip-if-match|skip-if-no-match|status-comment)$/.test(event),
  );
  const bash = get(root, 'tools', 'bash');
  const everything = booleanOf(bash) === true || textsOf(bash).some((word) => word === '*' || word === ':*');
  const untrusted = untrustedIn([body], []);
  const step: AiStep = {
    tool,
    provider,
    line: engineNode?.line ?? 1,
    confirmed: true,
    gate: roles.some((role) => role === 'all' || role === '*') ? 'none' : 'write-access',
    conditions: textsOf(get(root, 'if')),
    pinned: undefined,
    untrusted,
    access: everything ? 'unrestricted' : 'restricted',
    secrets: [],
    model: undefined,
    mcp: undefined,
  };
  const { declared, write } = permissionsOf(root, root);
  const name =
    textOf(get(root, 'name')) ??
    /^#\s{1,5}(\S.{0,120})$/m.exec(body)?.[1]?.trim() ??
    document.path.slice(document.path.lastIndexOf('/') + 1);
  const id = see.asset('workflow', {
    key: see.local(document.path),
    name,
    at: step.line,
    properties: {
      platform: 'github-actions',
      triggers: triggers.map(({ event, types }) => (types && types.length > 0 ? `${event} (${types.join(', ')})` : event)),
      outsiderTrigger: outsiderTrigger(triggers, [step]),
      untrustedTextInPrompt:
        untrusted === 'yes'
          ? true
          : untrusted === 'unknown' || bringsOutsiderText(triggers)
            ? unknownValue('the agent can fetch the thread that started it')
            : false,
      // Writing is left to separate jobs that take what the agent proposes.
      writeAccess: write,
      unrestrictedTools: everything,
      permissionsDeclared: declared,
    },
  });
  see.relate(id, 'defined-in', see.home);
  const prompt = see.asset('prompt', {
    key: see.local(document.path),
    name: name,
    at: 1,
    properties: {
      role: 'instruction',
      digest: digestOf(body),
      hiddenUnicode: hasHiddenUnicode(body),
      concealment: hasConcealment(body),
      runsRemoteScript: runsRemoteScript(body),
    },
  });
  see.relate(id, 'uses-prompt', prompt);
  recordModel(see, id, get(engineNode, 'model'), provider);
}

function recordModel(
  see: Recorder,
  workflow: ReturnType<Recorder['asset']>,
  node: DataNode | undefined,
  provider: string | undefined,
): void {
  const model = node && canonicalModel(provider, textOf(node) ?? '');
  if (!node || !model) return;
  const id = see.asset('model', {
    key: model.key,
    name: model.id,
    at: node.line,
    properties: { modelId: model.id, provider: model.provider, floating: model.floating },
  });
  see.relate(workflow, 'invokes', id, { at: node.line });
}
