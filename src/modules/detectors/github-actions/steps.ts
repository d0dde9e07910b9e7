import { aiAction, aiCommands } from '../../../catalogue/ci-agents.js';
import { providerOfKeyVariable } from '../../../catalogue/providers.js';
import { type DataNode, get, scalarText, textOf } from '../../../parsing/data.js';
import { programOf, shellCommands } from '../../../parsing/shell-words.js';
import { type Access, actionAccess, commandAccess, splitArguments } from './access.js';
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
      mcp: scalarText(input('mcp_config')) ?? after(words, '--mcp-config'),
    },
  ];
}

function commandSteps(step: DataNode, around: Surroundings): AiStep[] {
  const run = get(step, 'run');
  const script = textOf(run);
  if (!run || script === undefined) return [];
  return shellCommands(script).flatMap(({ words, line }): AiStep[] => {
    const started = programOf(words);
    const known = started && commandOf(started.program, started.launched);
    if (!started || !known) return [];
    const [name, command] = known;
    const { rest } = started;
    const subcommand = rest.find((word) => !word.startsWith('-'));
    const has = (wanted: string) => rest.some((word) => word === wanted || word.startsWith(`${wanted}=`));
    if (command.subcommands.length > 0 && !command.subcommands.includes(subcommand ?? '')) return [];
    if (command.needsArgument && !command.needsArgument.some(has)) return [];
    const text = rest.join(' ');
    return [
      {
        tool: command.tool,
        provider: command.provider,
        line: run.line + (run.endLine > run.line ? line + 1 : 0),
        confirmed: true,
        gate: 'none',
        conditions: around.conditions,
        pinned: undefined,
        untrusted: untrustedIn([text], around.environment),
        access: commandAccess(name, command, rest),
        secrets: secretsOf([], around, []),
        model: modelOf(undefined, rest, around, run.line),
        mcp: after(rest, '--mcp-config'),
      },
    ];
  });
}

function commandOf(program: string, launched: boolean) {
  for (const entry of aiCommands)
    if (launched ? entry[1].packages?.includes(program) || entry[0] === program : entry[0] === program) return entry;
  return undefined;
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
  const argument = after(words, '--model') ?? after(words, '-m');
  if (argument) return { text: argument, line };
  for (const [name, node] of around.environment) {
    const text = scalarText(node);
    if (text && /^(ANTHROPIC_MODEL|GEMINI_MODEL|OPENAI_MODEL)$/.test(name)) return { text, line: node.line };
  }
  return undefined;
}

/** Value of an argument: the next word, or what stands behind `=`. */
function after(words: readonly string[], name: string): string | undefined {
  for (const [at, word] of words.entries()) {
    if (word === name) return words[at + 1];
    if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
  }
  return undefined;
}
