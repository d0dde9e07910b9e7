import { canonicalModel } from '../../../catalogue/models.js';
import { providerOfKeyVariable } from '../../../catalogue/providers.js';
import { type Document, defineDetector, type Recorder, unknownValue } from '../../../contracts/index.js';
import type { AssetId } from '../../../core/ids.js';
import { type DataNode, get, parseData, textOf } from '../../../parsing/data.js';
import { recordAgentic } from './agentic.js';
import { namesServerFile, recordServers } from './servers.js';
import { type AiStep, aiSteps } from './steps.js';
import { bringsOutsiderText, outsiderTrigger, permissionsOf, triggersOf } from './trigger.js';

export default defineDetector({
  id: 'github-actions',
  version: 1,
  title: 'GitHub Actions workflow',
  docs: {
    summary: 'Finds workflows and composite actions with an AI step: who can start it, what text reaches it, and what it may do.',
    reads: '.github/workflows/*.yml, .github/workflows/*.md with an engine in front, action.yml',
    limits:
      'Reusable workflows and actions of other repositories are not followed; approval rules of environments and organisations are not in files.',
  },
  files: ['**/.github/workflows/*.{yml,yaml,md}', '**/action.{yml,yaml}'],
  claims: true,
  emits: ['workflow', 'model', 'credential', 'mcp-server', 'prompt'],
  relates: ['defined-in', 'invokes', 'uses-credential', 'connects-to', 'uses-prompt'],
  covers: { relations: [{ kind: 'workflow', relation: 'uses-credential' }] },
  detect(document, see) {
    if (document.path.endsWith('.md')) {
      recordAgentic(document, see);
      return;
    }
    const isWorkflow = document.path.includes('.github/workflows/');
    const parsed = parseData(document.text, 'yaml');
    const root = parsed.documents[0];
    if (!parsed.readable)
      return see.notice(isWorkflow ? 'unreadable' : 'partly-readable', `${document.path} is not valid YAML.`, parsed.errors[0]?.line);
    if (root?.type !== 'map') return;
    const triggers = isWorkflow ? triggersOf(root) : [];
    const environment = get(root, 'env')?.entries ?? [];
    const outsiderText = bringsOutsiderText(triggers);
    const jobs = isWorkflow ? (get(root, 'jobs')?.entries ?? []) : [['composite', get(root, 'runs') ?? root] as const];
    const found = jobs.flatMap(([, job]) => {
      const condition = textOf(get(job, 'if'));
      const steps = aiSteps(get(job, 'steps'), {
        conditions: condition === undefined ? [] : [condition],
        environment: [...environment, ...(get(job, 'env')?.entries ?? [])],
        outsiderText,
      });
      return steps.map((step) => ({ step, job }));
    });
    if (found.length > 0) record(document, see, root, triggers, found, isWorkflow);
  },
});

type Found = readonly { readonly step: AiStep; readonly job: DataNode }[];

function record(
  document: Document,
  see: Recorder,
  root: DataNode,
  triggers: ReturnType<typeof triggersOf>,
  found: Found,
  isWorkflow: boolean,
): void {
  const steps = found.map(({ step }) => step);
  const permissions = found.map(({ job }) => permissionsOf(root, job));
  const otherSecret = steps.some((step) => step.secrets.some((secret) => !secret.own && secret.name !== 'GITHUB_TOKEN'));
  const pinned = steps.flatMap((step) => step.pinned ?? []);
  const callerDecides = unknownValue('the workflow that uses this action decides');
  const id = see.asset('workflow', {
    // Compiled from prose, it is the same workflow.
    key: see.local(document.path.replace(/\.lock\.ya?ml$/, '.md')),
    name: textOf(get(root, 'name')) ?? document.path.slice(document.path.lastIndexOf('/') + 1),
    at: steps.map((step) => step.line),
    confidence: steps.some((step) => step.confirmed) ? 'certain' : 'likely',
    open: steps.some(namesServerFile)
      ? [{ relation: 'connects-to', reason: 'a step names a file of MCP servers that it reads at start' }]
      : [],
    properties: {
      platform: 'github-actions',
      triggers: isWorkflow ? triggers.map(describe) : callerDecides,
      outsiderTrigger: outsiderTrigger(triggers, steps),
      untrustedTextInPrompt: steps.some((step) => step.untrusted === 'yes')
        ? true
        : steps.some((step) => step.untrusted === 'unknown')
          ? unknownValue('its prompt holds the output of something else')
          : false,
      writeAccess: !isWorkflow
        ? callerDecides
        : permissions.some(({ write }) => write)
          ? true
          : permissions.every(({ declared }) => declared)
            ? false
            : unknownValue('the default permissions of the repository apply'),
      holdsSecrets: isWorkflow || otherSecret ? otherSecret : callerDecides,
      unrestrictedTools: steps.some((step) => step.access === 'unrestricted')
        ? true
        : steps.some((step) => step.access === 'unknown')
          ? unknownValue('what its AI step may do is configured elsewhere')
          : false,
      stepsPinned: pinned.length === 0 ? undefined : pinned.every(Boolean),
      permissionsDeclared: isWorkflow ? permissions.every(({ declared }) => declared) : undefined,
    },
  });
  see.relate(id, 'defined-in', see.home);
  for (const step of steps) {
    recordModel(see, id, step);
    recordSecrets(document, see, id, step);
    recordServers(see, id, step);
  }
}

function describe({ event, types }: { event: string; types: readonly string[] | undefined }): string {
  return types && types.length > 0 ? `${event} (${types.join(', ')})` : event;
}

function recordModel(see: Recorder, workflow: AssetId, { model, provider }: AiStep): void {
  const known = model && !model.text.includes('$') ? canonicalModel(provider, model.text) : undefined;
  if (!model || !known) return;
  const id = see.asset('model', {
    key: known.key,
    name: known.id,
    at: model.line,
    properties: { modelId: known.id, provider: known.provider, floating: known.floating },
  });
  see.relate(workflow, 'invokes', id, { at: model.line });
}

function recordSecrets(document: Document, see: Recorder, workflow: AssetId, step: AiStep): void {
  for (const secret of step.secrets) {
    if (secret.name === '*' || secret.name === 'GITHUB_TOKEN') continue;
    const id = see.asset('credential', {
      key: secret.literal ? see.local(document.path, secret.name) : see.local('env', secret.name),
      name: secret.name,
      at: secret.line,
      properties: {
        variable: secret.name,
        literal: secret.literal,
        placement: secret.literal ? 'repository' : 'secret-manager',
        provider: providerOfKeyVariable(secret.name)?.id ?? (secret.own ? step.provider : undefined),
      },
    });
    see.relate(workflow, 'uses-credential', id, { at: secret.line });
  }
}
