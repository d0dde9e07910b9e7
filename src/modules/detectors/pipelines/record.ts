import { canonicalModel } from '../../../catalogue/models.js';
import { providerOfKeyVariable } from '../../../catalogue/providers.js';
import { type Document, type PropertyInput, type Recorder, unknownValue, unset } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { argumentOf } from '../../../parsing/ci/agent-commands.js';
import { literalSecret } from '../../../parsing/secrets/find.js';
import type { Pipeline, PipelineStep } from './pipeline.js';

/** Records a pipeline with an AI step; without one it is no asset. */
export function recordPipeline(document: Document, see: Recorder, pipeline: Pipeline): void {
  const { steps } = pipeline;
  if (steps.length === 0) return;
  const others = steps
    .flatMap(({ variables }) => variables)
    .some(({ name, value }) => isSecret(name) && (value === undefined || isReference(value)) && !providerOfKeyVariable(name));
  const id = see.asset('workflow', {
    key: see.local(document.path),
    name: pipeline.name,
    at: steps.map(({ line }) => line),
    open: pipeline.includes ? [{ relation: 'invokes', reason: 'more jobs stand in files that it includes' }] : [],
    properties: {
      platform: pipeline.platform,
      triggers: pipeline.triggers.length > 0 ? [...pipeline.triggers] : unknownValue('the server decides what starts it'),
      outsiderTrigger: reachOf(steps),
      untrustedTextInPrompt: untrusted(pipeline),
      writeAccess: steps.some(({ identity }) => identity) ? true : unknownValue('the rights of its token are set at the platform'),
      holdsSecrets: others ? true : pipeline.secretsElsewhere === undefined ? false : unknownValue(pipeline.secretsElsewhere),
      unrestrictedTools: steps.some(({ command }) => command.access === 'unrestricted')
        ? true
        : steps.some(({ command }) => command.access === 'unknown')
          ? unknownValue('what its AI step may do is configured elsewhere')
          : false,
      stepsPinned: unset,
    },
  });
  see.relate(id, 'defined-in', see.home);
  for (const step of steps) recordStep(document, see, id, step);
}

/** What the platform puts in: `$NAME`, `$(NAME)`, `<< name >>`, `{{ name }}`. */
const isReference = (value: string): boolean => /[$`]|<<|\{\{/.test(value);
const isSecret = (name: string): boolean => /(KEY|TOKEN|SECRET|PASSWORD|CREDENTIALS?)$/i.test(name);

function reachOf(steps: readonly PipelineStep[]): PropertyInput<'no' | 'gated' | 'yes'> {
  const reaches = steps.map(({ reach }) => reach);
  if (reaches.includes('yes')) return 'yes';
  const open = reaches.find((reach) => typeof reach === 'object');
  if (typeof open === 'object') return unknownValue(open.unknown);
  return reaches.includes('gated') ? 'gated' : 'no';
}

/** Text of outsiders only comes where they can cause something. */
function untrusted({ steps, outsiderText }: Pipeline): PropertyInput<boolean> {
  let open = false;
  for (const { command, variables, reach } of steps) {
    const text = command.words.join(' ');
    const through = variables.some(
      ({ name, value }) => value !== undefined && outsiderText.test(value) && (text.includes(`$${name}`) || text.includes(`\${${name}`)),
    );
    if (outsiderText.test(text) || through) {
      if (reach === 'gated' || reach === 'yes') return true;
      if (reach !== 'no') open = true;
    } else if (/\$\(|`[^`]+`/.test(text)) open = true;
  }
  return open ? unknownValue('its prompt holds the output of something else, or text whose writer settings decide') : false;
}

function recordStep(document: Document, see: Recorder, workflow: AssetId, { command, line, variables }: PipelineStep): void {
  const named = argumentOf(command.words, '--model', '-m');
  const model = named && !named.includes('$') ? canonicalModel(command.provider, named) : undefined;
  if (model) {
    const id = see.asset('model', {
      key: model.key,
      name: model.id,
      at: line,
      properties: { modelId: model.id, provider: model.provider, floating: model.floating },
    });
    see.relate(workflow, 'invokes', id, { at: line });
  }
  const inText = [...command.words.join(' ').matchAll(/\$\{?([A-Z][A-Z0-9_]{3,80})\b/g)].map((match) => ({
    name: match[1] as string,
    line,
  }));
  const seen = new Set<string>();
  for (const variable of [...variables, ...inText]) {
    const provider = providerOfKeyVariable(variable.name);
    if (!provider || seen.has(variable.name)) continue;
    seen.add(variable.name);
    const value = 'value' in variable ? variable.value : undefined;
    const literal = value !== undefined && !isReference(value) && literalSecret(variable.name, value, variable.line) !== undefined;
    const id = see.asset('credential', {
      key: literal ? see.local(document.path, variable.name) : see.local('env', variable.name),
      name: variable.name,
      at: variable.line,
      properties: { variable: variable.name, literal, placement: literal ? 'repository' : 'secret-manager', provider: provider.id },
    });
    see.relate(workflow, 'uses-credential', id, { at: variable.line });
  }
}
