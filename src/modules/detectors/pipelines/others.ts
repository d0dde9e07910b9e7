import { type DataNode, get, scalarText, textOf } from '../../../parsing/data.js';
import { type Pipeline, type PipelineStep, type Reach, stepsOf, type Variable, variablesOf } from './pipeline.js';

const maxDepth = 12;

/** Every map below a node, so that steps are found however deep stages, jobs, conditions and loops lie. */
function mapsBelow(node: DataNode | undefined, depth = 0): DataNode[] {
  if (!node || depth > maxDepth) return [];
  const children = node.type === 'map' ? node.entries.map(([, child]) => child) : node.items;
  return [...(node.type === 'map' ? [node] : []), ...children.flatMap((child) => mapsBelow(child, depth + 1))];
}

function listed(node: DataNode | undefined): Variable[] {
  if (node?.type === 'map') return variablesOf(node);
  return (node?.items ?? []).flatMap((item) => {
    const name = textOf(get(item, 'name'));
    const value = scalarText(get(item, 'value'));
    return name ? [{ name, line: item.line, ...(value === undefined ? {} : { value }) }] : [];
  });
}

/** Azure Pipelines. */
export function azurePipeline(root: DataNode, name: string): Pipeline {
  const pr = get(root, 'pr');
  const none = textOf(pr) === 'none';
  const reach: Reach = none ? 'no' : pr ? 'gated' : { unknown: 'settings of the pipeline decide whether pull requests of forks start it' };
  const shared = listed(get(root, 'variables'));
  const steps = mapsBelow(root).flatMap((step): PipelineStep[] => {
    const script =
      ['script', 'bash', 'pwsh', 'powershell'].map((key) => get(step, key)).find((node) => node?.type === 'scalar') ?? inlineScript(step);
    return stepsOf(script, {
      variables: [...listed(get(step, 'env')), ...shared],
      reach,
      identity: /AzureCLI|AWSShell/i.test(textOf(get(step, 'task')) ?? ''),
    });
  });
  const triggers = ['trigger', 'pr', 'schedules'].filter((key) => get(root, key) && textOf(get(root, key)) !== 'none');
  return {
    platform: 'azure-pipelines',
    name: textOf(get(root, 'name')) ?? name,
    triggers: triggers.length > 0 ? triggers : [get(root, 'trigger') ? 'manual' : 'trigger'],
    steps,
    outsiderText:
      /\$[({]?(System\.PullRequest\.(SourceBranch|Title)|Build\.SourceVersionMessage|SYSTEM_PULLREQUEST_SOURCEBRANCH|BUILD_SOURCEVERSIONMESSAGE)\b/,
    includes: mapsBelow(root).some((node) => get(node, 'template') !== undefined),
  };
}

function inlineScript(step: DataNode): DataNode | undefined {
  const inputs = get(step, 'inputs');
  return get(step, 'task') && inputs ? (get(inputs, 'script') ?? get(inputs, 'inlineScript')) : undefined;
}

/** Bitbucket Pipelines. A pull request of a fork starts nothing in the repository that it is for. */
export function bitbucketPipeline(root: DataNode, name: string): Pipeline {
  const steps = mapsBelow(get(root, 'pipelines')).flatMap((step) =>
    stepsOf(get(step, 'script'), { variables: [], reach: 'no', identity: scalarText(get(step, 'oidc')) === 'true' }),
  );
  return {
    platform: 'bitbucket-pipelines',
    name,
    triggers: (get(root, 'pipelines')?.entries ?? []).map(([key]) => key).sort(),
    steps,
    outsiderText: /\$\{?BITBUCKET_(BRANCH|PR_TITLE|PR_DESCRIPTION)\b/,
    secretsElsewhere: 'variables of the repository are given to every step, and stand in no file',
    includes: false,
  };
}

/** CircleCI. */
export function circlePipeline(root: DataNode, name: string): Pipeline {
  const reach: Reach = { unknown: 'settings of the project decide whether pull requests of forks are built and given secrets' };
  const steps = [...(get(root, 'jobs')?.entries ?? []), ...(get(root, 'commands')?.entries ?? [])].flatMap(([, job]) =>
    (get(job, 'steps')?.items ?? []).flatMap((step) => {
      const run = get(step, 'run');
      const script = run?.type === 'map' ? get(run, 'command') : run;
      return stepsOf(script, {
        variables: [...variablesOf(get(run, 'environment')), ...variablesOf(get(job, 'environment'))],
        reach,
        identity: false,
      });
    }),
  );
  return {
    platform: 'circleci',
    name,
    triggers: ['push'],
    steps,
    outsiderText: /\$\{?CIRCLE_(BRANCH|PR_USERNAME)\b|<< ?pipeline\.git\.(branch|commit\.(subject|body)) ?>>/,
    secretsElsewhere: 'variables of the project and its contexts are given to jobs, and stand in no file',
    includes: get(root, 'orbs') !== undefined,
  };
}

/** Buildkite. */
export function buildkitePipeline(root: DataNode, name: string): Pipeline {
  const reach: Reach = { unknown: 'settings of the pipeline decide whether pull requests of forks are built' };
  const shared = variablesOf(get(root, 'env'));
  const steps = mapsBelow(get(root, 'steps') ?? root).flatMap((step) =>
    stepsOf(get(step, 'command') ?? get(step, 'commands'), {
      variables: [...variablesOf(get(step, 'env')), ...shared],
      reach,
      identity: false,
    }),
  );
  return {
    platform: 'buildkite',
    name,
    triggers: ['push'],
    steps,
    outsiderText: /\$\{?BUILDKITE_(MESSAGE|BRANCH|PULL_REQUEST_TITLE|BUILD_AUTHOR)\b/,
    secretsElsewhere: 'hooks and settings of the agents decide which secrets a step is given',
    includes: false,
  };
}

/** Drone and Woodpecker. */
export function dronePipeline(documents: readonly DataNode[], platform: 'drone' | 'woodpecker', name: string): Pipeline {
  const events = new Set<string>();
  const steps = documents.flatMap((root) =>
    mapsBelow(get(root, 'steps') ?? get(root, 'pipeline')).flatMap((step) => {
      const on = JSON.stringify([get(step, 'when'), get(root, 'when'), get(root, 'trigger')].map((node) => (node ? textsBelow(node) : [])));
      const limited = /push|tag|cron|pull_request|manual|deployment|promote/.test(on);
      const pulls = !limited || on.includes('pull_request');
      const found = stepsOf(get(step, 'commands'), {
        variables: variablesOf(get(step, 'environment')),
        reach: pulls ? 'gated' : 'no',
        identity: false,
      });
      if (found.length > 0)
        for (const event of ['push', 'tag', 'cron', 'pull_request', 'manual']) if (!limited || on.includes(event)) events.add(event);
      return found;
    }),
  );
  return {
    platform,
    name,
    triggers: [...events].sort(),
    steps,
    outsiderText: /\$\{?(DRONE|CI)_(PULL_REQUEST_TITLE|COMMIT_MESSAGE|COMMIT_SOURCE_BRANCH|SOURCE_BRANCH|COMMIT_PULL_REQUEST_TITLE)\b/,
    includes: false,
  };
}

function textsBelow(node: DataNode, depth = 0): string[] {
  if (depth > 8) return [];
  if (node.type === 'scalar') return [String(node.value)];
  return (node.type === 'list' ? node.items : node.entries.map(([, child]) => child)).flatMap((child) => textsBelow(child, depth + 1));
}
