import { aiAction } from '../../../catalogue/ci-agents.js';
import { providerOfKeyVariable } from '../../../catalogue/providers.js';
import type { Access } from '../../../parsing/ci/access.js';
import { agentCommands, argumentOf } from '../../../parsing/ci/agent-commands.js';
import { type DataNode, get, scalarText, textOf } from '../../../parsing/data.js';
import { actionAccess, splitArguments } from './access.js';
import { type Untrusted, untrustedIn } from './expressions.js';

/** One step of a workflow that hands work to a model. */
export interface AiStep {
  readonly tool: string;
  readonly provider: string | undefined;
  readonly line: number;
  readonly confirmed: boolean;
  readonly gate: 'write-access' | 'none' | 'unknown';
  /** Conditions that must all hold: of the job, then of the step. */
  readonly conditions: readonly string[];
  /** Whether its action is fixed to a commit; undefined for a command. */
  readonly pinned: boolean | undefined;
  readonly untrusted: Untrusted;
  readonly access: Access;
  /** Names of the secrets that it is given. */
  readonly secrets: readonly SecretUse[];
  readonly model: { readonly text: string; readonly line: number } | undefined;
  /** MCP configuration that its arguments hold. */
  readonly mcp: string | undefined;
}

export interface SecretUse {
  readonly name: string;
  readonly line: number;
  /** The step's own key to its model. */
  readonly own: boolean;
  /** The value itself stands in the file. */
  readonly literal: boolean;
}

/** Environment, defaults and conditions around a step. */
export interface Surroundings {
  readonly conditions: readonly string[];
  readonly environment: readonly (readonly [string, DataNode])[];
  /** Somebody outside can have written what the step reads from the thread that started it. */
  readonly outsiderText: boolean;
}

export function aiSteps(steps: DataNode | undefined, around: Surroundings): AiStep[] {
  return (steps?.items ?? []).flatMap((step) => {
    const condition = scalarText(get(step, 'if'));
    const inner: Surroundings = {
      ...around,
      conditions: condition === undefined ? around.conditions : [...around.conditions, condition],
      environment: [...around.environment, ...(get(step, 'env')?.entries ?? [])],
    };
    return [...actionStep(step, inner), ...commandSteps(step, inner)];
  });
}

function actionStep(step: DataNode, around: Surroundings): AiStep[] {
  const node = get(step, 'uses');
  const uses = textOf(node);
  const action = uses === undefined ? undefined : aiAction(uses);
  if (!uses || !node || !action) return [];
  const inputs = get(step, 'with')?.entries ?? [];
  const input = (name: string) => get(step, 'with', name);
  const texts = inputs.filter(([name]) => action.promptInputs.includes(name)).map(([, value]) => scalarText(value) ?? '');
  const args = (action.argumentInputs ?? []).flatMap((name) => scalarText(input(name)) ?? []);
  const words = args.flatMap(splitArguments);
  const opened = (action.openedBy ?? []).flatMap((name) => scalarText(input(name))?.trim() ?? []).filter(Boolean);
  // A list lets some named people in, which is still a gate; an expression could be anything.
  const gate = opened.includes('*') ? 'none' : opened.some((text) => text.includes('${{')) ? 'unknown' : action.gate;
  const readsThread = action.readsThread && around.outsiderText && texts.every((text) => text.trim() === '');
  const version = uses.split('@')[1];
  return [
    {
      tool: action.tool,
      provider: input('use_bedrock') ? 'aws' : input('use_vertex') ? 'google-vertex' : action.provider,
      line: node.line,
      confirmed: action.confirmed,
      gate,
      conditions: around.conditions,
      pinned: uses.startsWith('./') ? undefined : /^[0-9a-f]{40}$/.test(version ?? ''),
      untrusted: readsThread ? 'yes' : untrustedIn([...texts, ...args], around.environment),
      access: actionAccess(action, input, words),
      secrets: secretsOf(inputs, around, action.keyInputs),
      model: modelOf(input('model') ?? input('gemini_model') ?? input('anthropic_model'), words, around, node.line),
      mcp: scalarText(input('mcp_config')) ?? argumentOf(words, '--mcp-config'),
    },
  ];
}

function commandSteps(step: DataNode, around: Surroundings): AiStep[] {
  const run = get(step, 'run');
  const script = textOf(run);
  if (!run || script === undefined) return [];
  return agentCommands(script).map(
    ({ tool, provider, words, line, access }): AiStep => ({
      tool,
      provider,
      line: run.line + (run.endLine > run.line ? line + 1 : 0),
      confirmed: true,
      gate: 'none',
      conditions: around.conditions,
      pinned: undefined,
      untrusted: untrustedIn([words.join(' ')], around.environment),
      access,
      secrets: secretsOf([], around, []),
      model: modelOf(undefined, words, around, run.line),
      mcp: argumentOf(words, '--mcp-config'),
    }),
  );
}

/** `secrets.NAME` in what the step is given, once each; and keys that stand there themselves. */
function secretsOf(inputs: readonly (readonly [string, DataNode])[], around: Surroundings, keyInputs: readonly string[]): SecretUse[] {
  const found = new Map<string, SecretUse>();
  for (const [name, node] of [...inputs, ...around.environment]) {
    const text = scalarText(node) ?? '';
    const isKey = keyInputs.includes(name) || providerOfKeyVariable(name) !== undefined;
    if (text.includes('${{')) {
      for (const match of text.matchAll(/\bsecrets(?:\.([A-Za-z_]\w{0,99})|\['([^']{1,100})'\])/g)) {
        const secret = (match[1] ?? match[2]) as string;
        const own = isKey || providerOfKeyVariable(secret) !== undefined;
        if (!found.has(secret)) found.set(secret, { name: secret, line: node.line, own, literal: false });
      }
      if (/toJSON\(\s*secrets\s*\)/i.test(text)) found.set('*', { name: '*', line: node.line, own: false, literal: false });
    } else if (isKey && isLiteralKey(text)) found.set(name, { name, line: node.line, own: true, literal: true });
  }
  return [...found.values()];
}

/** Long and mixed enough to be a key and no placeholder. */
function isLiteralKey(text: string): boolean {
  return (
    text.length >= 20 &&
    /^[\w-]+$/.test(text) &&
    /\d/.test(text) &&
    /[a-z]/i.test(text) &&
    !/(example|placeholder|your|xxxx|changeme|dummy|fake|test)/i.test(text)
  );
}

function modelOf(input: DataNode | undefined, words: readonly string[], around: Surroundings, line: number): AiStep['model'] {
  const named = scalarText(input);
  if (input && named) return { text: named, line: input.line };
  const argument = argumentOf(words, '--model', '-m');
  if (argument) return { text: argument, line };
  for (const [name, node] of around.environment) {
    const text = scalarText(node);
    if (text && /^(ANTHROPIC_MODEL|GEMINI_MODEL|OPENAI_MODEL)$/.test(name)) return { text, line: node.line };
  }
  return undefined;
}
