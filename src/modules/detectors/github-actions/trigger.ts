import { unknownValue } from '../../../contracts/index.js';
import { type DataNode, get, textOf, textsOf } from '../../../parsing/data.js';
import { admits } from './condition.js';
import type { AiStep } from './steps.js';

export interface Trigger {
  readonly event: string;
  /** Activity types, when limited to some. */
  readonly types: readonly string[] | undefined;
  readonly line: number;
}

/** Events that somebody without rights in the repository can cause in it. */
const outsiderEvents = new Set([
  'issue_comment',
  'issues',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'gollum',
]);
/** Activity that needs rights, although the event as such does not. */
const insiderTypes = new Set([
  'labeled',
  'unlabeled',
  'assigned',
  'unassigned',
  'milestoned',
  'demilestoned',
  'locked',
  'unlocked',
  'pinned',
  'unpinned',
  'transferred',
  'deleted',
  'answered',
  'review_requested',
  'auto_merge_enabled',
  'enqueued',
  'dequeued',
]);

export function triggersOf(workflow: DataNode): Trigger[] {
  const on = get(workflow, 'on') ?? get(workflow, 'true');
  if (!on) return [];
  if (on.type !== 'map') return textsOf(on).map((event) => ({ event, types: undefined, line: on.line }));
  return on.entries.map(([event, node]) => {
    const types = get(node, 'types');
    return { event, types: types ? textsOf(types) : undefined, line: node.line };
  });
}

type Reach = 'no' | 'gated' | 'yes' | 'unknown';

/** Whether an outsider can start this AI step: the event first, then the conditions, then the action's own gate. */
function reachOf(trigger: Trigger, step: AiStep): Reach {
  const { event, types } = trigger;
  if (event === 'workflow_call' || event === 'workflow_run') return 'unknown';
  const answers = step.conditions.map((condition) => admits(condition, event));
  if (answers.includes('never')) return 'no';
  // From a fork it runs without secrets and, for newcomers, after somebody's approval.
  if (event === 'pull_request') return answers.includes('refused') ? 'no' : 'gated';
  if (!outsiderEvents.has(event)) return 'no';
  if (answers.includes('refused')) return 'gated';
  if (types && types.length > 0 && types.every((type) => insiderTypes.has(type))) return 'gated';
  if (step.gate === 'write-access') return 'gated';
  return answers.includes('undecided') || step.gate === 'unknown' ? 'unknown' : 'yes';
}

export function outsiderTrigger(triggers: readonly Trigger[], steps: readonly AiStep[]) {
  const reaches = triggers.flatMap((trigger) => steps.map((step) => reachOf(trigger, step)));
  if (reaches.length === 0) return unknownValue('whoever uses this action decides what starts it');
  if (reaches.includes('yes')) return 'yes' as const;
  if (reaches.includes('unknown')) return unknownValue('another workflow, an earlier step or the action itself decides who may start it');
  return reaches.includes('gated') ? ('gated' as const) : ('no' as const);
}

/** Whether what starts the workflow can bring text that an outsider wrote, also where an insider has to ask for it. */
export function bringsOutsiderText(triggers: readonly Trigger[]): boolean {
  return triggers.some(({ event }) => outsiderEvents.has(event) || event === 'pull_request' || event === 'workflow_run');
}

/** Token permissions: of the job, else of the workflow. */
export function permissionsOf(workflow: DataNode, job: DataNode): { declared: boolean; write: boolean } {
  const node = get(job, 'permissions') ?? get(workflow, 'permissions');
  if (!node) return { declared: false, write: false };
  if (node.type === 'map') return { declared: true, write: node.entries.some(([, value]) => textOf(value) === 'write') };
  return { declared: true, write: textOf(node) === 'write-all' };
}
