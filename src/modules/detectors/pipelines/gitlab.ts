import { type DataNode, get, scalarText, textOf, textsOf } from '../../../parsing/data.js';
import { type Pipeline, type PipelineStep, type Reach, stepsOf, variablesOf } from './pipeline.js';

/** Members of a file that are no jobs. */
const reserved = new Set([
  'default',
  'include',
  'stages',
  'variables',
  'workflow',
  'image',
  'services',
  'before_script',
  'after_script',
  'cache',
  'spec',
  'pages:deploy',
]);
const mergeRequest = /merge_request_event|CI_MERGE_REQUEST|external_pull_request|merge_requests/;

/** Text of a merge request: its author need not be a member. */
const outsiderText =
  /\$\{?(CI_MERGE_REQUEST_(TITLE|DESCRIPTION|SOURCE_BRANCH_NAME|LABELS)|CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME|CI_COMMIT_(MESSAGE|TITLE|DESCRIPTION|AUTHOR|REF_NAME|BRANCH)|TRIGGER_PAYLOAD)\b/;

export function gitlabPipeline(root: DataNode, name: string): Pipeline {
  const jobs = root.entries.filter(([key, node]) => node.type === 'map' && !key.startsWith('.') && !reserved.has(key));
  const global = get(root, 'variables');
  const flow = rulesText(get(root, 'workflow', 'rules'));
  const triggers = new Set<string>();
  const steps = jobs.flatMap(([, job]): PipelineStep[] => {
    const chain = inherited(root, job, 0);
    const of = (key: string) => chain.map((each) => get(each, key)).find((node) => node !== undefined);
    const variables = [
      ...chain.flatMap((each) => variablesOf(get(each, 'variables'))),
      ...chain.flatMap((each) => secretsOf(each)),
      ...variablesOf(global),
    ];
    const around = { variables, reach: reachOf(of('rules'), of('only'), flow), identity: of('id_tokens') !== undefined };
    const found = ['before_script', 'script', 'after_script'].flatMap((part) => {
      const script = of(part) ?? (part === 'script' ? undefined : (get(root, 'default', part) ?? get(root, part)));
      return script ? stepsOf(flattened(root, script, 0), around) : [];
    });
    if (found.length > 0) for (const trigger of triggersOf(of('rules'), of('only'), flow)) triggers.add(trigger);
    return found;
  });
  return {
    platform: 'gitlab-ci',
    name,
    triggers: [...triggers].sort(),
    steps,
    outsiderText,
    secretsElsewhere: 'variables of the project and its groups are given to every job, and stand in no file',
    includes: get(root, 'include') !== undefined || jobs.some(([, job]) => textsOf(get(job, 'extends')).some((base) => !get(root, base))),
  };
}

/** A job and what it extends, the job itself first. */
function inherited(root: DataNode, job: DataNode, depth: number): DataNode[] {
  if (depth > 10) return [job];
  const bases = textsOf(get(job, 'extends')).reverse();
  return [
    job,
    ...bases.slice(0, 20).flatMap((base) => {
      const node = get(root, base);
      return node?.type === 'map' ? inherited(root, node, depth + 1) : [];
    }),
  ].slice(0, 100);
}

/** A script with its references to parts of other jobs put in. */
function flattened(root: DataNode, script: DataNode, depth: number): DataNode {
  if (depth > 10 || script.type !== 'list') return script;
  if (script.tag === '!reference') {
    const target = get(root, ...textsOf(script));
    return target ? flattened(root, target, depth + 1) : { ...script, items: [] };
  }
  const items = script.items.flatMap((item) => (item.type === 'list' ? flattened(root, item, depth + 1).items : [item]));
  return { ...script, items: items.slice(0, 2_000) };
}

function secretsOf(job: DataNode) {
  return (get(job, 'secrets')?.entries ?? []).map(([name, node]) => ({ name, line: node.line }));
}

function rulesText(rules: DataNode | undefined): { readonly mayRun: string; readonly stated: boolean } {
  const runs = (rules?.items ?? []).filter((rule) => textOf(get(rule, 'when')) !== 'never');
  // A rule without a condition lets every pipeline through.
  return { mayRun: runs.map((rule) => scalarText(get(rule, 'if')) ?? '*').join(' || '), stated: rules !== undefined };
}

/**
 * A merge request from a fork runs in the fork, with its own variables, until a member starts it for the project: an outsider alone never
 * gets at the project's secrets.
 */
function reachOf(rules: DataNode | undefined, only: DataNode | undefined, flow: ReturnType<typeof rulesText>): Reach {
  return mergeRequests(rules, only, flow) ? 'gated' : 'no';
}

function mergeRequests(rules: DataNode | undefined, only: DataNode | undefined, flow: ReturnType<typeof rulesText>): boolean {
  const own = rulesText(rules);
  const allowed = !flow.stated || mergeRequest.test(flow.mayRun) || flow.mayRun.includes('*');
  if (own.stated)
    return (
      allowed && (mergeRequest.test(own.mayRun) || (own.mayRun.includes('*') && (flow.stated ? mergeRequest.test(flow.mayRun) : true)))
    );
  if (only) return mergeRequest.test([...textsOf(only), ...textsOf(get(only, 'refs'))].join(' '));
  // A job without rules runs for branches, unless the workflow lets merge requests in.
  return flow.stated && mergeRequest.test(flow.mayRun);
}

function triggersOf(rules: DataNode | undefined, only: DataNode | undefined, flow: ReturnType<typeof rulesText>): string[] {
  const found = mergeRequests(rules, only, flow) ? ['merge_request'] : [];
  const text = `${rulesText(rules).mayRun} ${textsOf(only).join(' ')} ${textsOf(get(only, 'refs')).join(' ')}`;
  for (const source of ['schedule', 'web', 'api', 'trigger', 'push', 'pipeline'] as const)
    if (new RegExp(`\\b${source}s?\\b`).test(text)) found.push(source);
  if (found.length === 0 || /CI_COMMIT_(BRANCH|TAG|REF)/.test(text)) found.push('push');
  return found;
}
