import { type Evidence, placeOf } from '../../core/evidence.js';
import { fail, pass, type Result, type Severity, unknown } from '../../core/result.js';
import type { AssetView, View } from '../../core/view.js';
import type { ActionSink, SinkKind, SourceKind } from './kinds.js';
import { sinkWords } from './sinks.js';

type Flow = AssetView<'data-flow'>;

/** The flows that an asset contains and that are as much in use as it is: what a test does says nothing of the service. */
export function flowsIn(asset: AssetView, view: View): readonly Flow[] {
  const context = asset.value('context') ?? 'active';
  return view
    .out(asset.id, 'contains')
    .items.map(({ asset: part }) => part)
    .filter((part): part is Flow => part.kind === 'data-flow')
    .filter((part) => (part.value('context') ?? 'active') === context);
}

/** How bad it is when a text does this unchecked. */
const severities: Readonly<Record<ActionSink, Severity>> = {
  code: 'critical',
  shell: 'critical',
  sql: 'high',
  deserialisation: 'high',
  template: 'high',
  html: 'medium',
  'file-path': 'medium',
  'outbound-request': 'medium',
  redirect: 'low',
};

export interface Judged {
  readonly sources: readonly SourceKind[];
  readonly sinks: readonly SinkKind[];
  /** The start of the sentence: what it is about, where it does not go without saying. */
  readonly inside: string;
  /** Severity of sinks other than those that do something. */
  readonly severity?: Severity;
}

/** One result for each flow of an asset that a check is about; none where there is no such flow. */
export function judgeFlows(asset: AssetView, view: View, rule: Judged): Result[] {
  return flowsIn(asset, view)
    .filter(
      (flow) => rule.sources.some((source) => source === flow.value('source')) && rule.sinks.some((sink) => sink === flow.value('sink')),
    )
    .map((flow) => judgeFlow(flow, rule, asset.name));
}

function judgeFlow(flow: Flow, rule: Judged, owner: string): Result {
  const subject = `${flow.value('from')} → ${flow.value('into')} (${keyPlace(flow)})`;
  const handling = flow.get('handling');
  if (handling.state === 'unknown') return unknown(`${sentence(flow, rule, owner)}, but on the way ${handling.reason}.`, { subject });
  if (handling.state !== 'known' || handling.value === 'checked') return pass(subject);
  const steered = flow.value('steeredBy') ?? [];
  const sink = flow.value('sink') as SinkKind;
  const severity = sink === 'instructions' || sink === 'prompt' ? rule.severity : severities[sink];
  const because = steered.length > 0 ? ` The model had read ${listed(steered)} before.` : '';
  return fail(`${sentence(flow, rule, owner)}${by(flow.evidence)}.${because}`, {
    subject,
    evidence: sinkFirst(flow.evidence),
    confidence: flow.confidence,
    ...(severity ? { severity, severityBecause: `It ${sinkWords[sink]}.` } : {}),
  });
}

const sentence = (flow: Flow, { inside }: Judged, owner: string): string => {
  const sink = flow.value('sink') as SinkKind;
  const first = flow.evidence[0];
  const place = first ? ` (${placeOf(first.locator)})` : '';
  return `${inside} text from ${flow.value('from')?.replace(` of tool ${owner}`, '')}${place} ${sinkWords[sink]} by ${flow.value('into')}`
    .replace(' by the prompt', '')
    .replace(' by the system prompt', '');
};

/** The places between source and sink. */
function by(evidence: readonly Evidence[]): string {
  const last = evidence.at(-1);
  const end = last ? `, at ${placeOf(last.locator)}` : '';
  const between = evidence.slice(1, -1).map(({ locator }) => placeOf(locator));
  if (between.length === 0) return end;
  const shown = between.length > 5 ? [...between.slice(0, 4), '…', between.at(-1)] : between;
  return `${end}, by way of ${shown.join(', ')}`;
}

/** What is to be mended stands at the sink: the way there follows. */
function sinkFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  const last = evidence.at(-1);
  return last ? [last, ...evidence.slice(0, -1)] : evidence;
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 3);
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** File and function, as the key of the flow has them: neither moves with a line. */
function keyPlace(flow: Flow): string {
  return /\/\/(.*?): [a-z-]+ \(/.exec(flow.id)?.[1] ?? flow.id;
}
