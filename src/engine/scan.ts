import type {
  Collector,
  CollectorEvent,
  DetectPort,
  DocumentContext,
  FileReference,
  Observation,
  Progress,
  Target,
} from '../contracts/index.js';
import type { ScopeCoverage } from '../core/coverage.js';
import type { AssetId } from '../core/ids.js';
import type { AssetRecord, RelationRecord } from '../core/record.js';
import { FileInterest } from './file-interest.js';
import type { Modules } from './modules.js';
import { coverageOf, type OpenScope } from './open-scope.js';
import { resolveSource, SourceSummaries } from './resolve.js';

/** Everything that collecting, detecting and resolving brought in: the input of the graph. */
export interface Collected {
  readonly sources: readonly { readonly name: string; readonly collector: string; readonly scopes: readonly string[] }[];
  readonly records: readonly AssetRecord[];
  readonly relations: readonly RelationRecord[];
  readonly coverage: readonly ScopeCoverage[];
  /** Summaries by scope: owner signals read them. */
  readonly summaries: ReadonlyMap<string, SourceSummaries>;
  readonly homes: ReadonlyMap<string, AssetId>;
}

export interface CollectOptions {
  readonly signal: AbortSignal;
  readonly now: string;
  readonly progress?: Progress;
}

const batchSize = 64;
/** Batches under way: enough for every worker to have one waiting. */
const mostRunning = 32;

/** Runs collectors, detectors and resolvers over the targets. Never throws for what a target holds. */
export async function collect(
  targets: readonly { collector: Collector; target: Target }[],
  modules: Modules,
  detect: DetectPort,
  options: CollectOptions,
): Promise<Collected> {
  const records: AssetRecord[] = [];
  const relations: RelationRecord[] = [];
  const scopes = new Map<string, OpenScope>();
  const sources: { name: string; collector: string; scopes: string[] }[] = [];
  const interest = new FileInterest(modules.detectors);
  const claims = new Map(modules.detectors.map((detector) => [detector.id, detector]));

  const take = (open: OpenScope, observation: Observation, context: DocumentContext = 'active') => {
    for (const record of observation.assets) records.push(record);
    for (const relation of observation.relations) relations.push(relation);
    open.summaries.add(observation.summaries);
    for (const notice of observation.notices) {
      open.notices.push(notice);
      // A broken fixture or example says nothing about what is in use.
      if (notice.code !== 'unreadable' || context !== 'active') continue;
      const detector = claims.get(notice.module ?? '');
      if (detector && !detector.claims) continue;
      open.partial = true;
      const kinds = detector?.emits ?? modules.resolvers.find((resolver) => resolver.id === notice.module)?.emits ?? [];
      for (const kind of kinds) open.partialKinds.add(kind);
    }
  };
  const skip = (open: OpenScope, reason: string, path: string) => {
    const entry = open.skipped.get(reason) ?? { count: 0, examples: [] };
    open.skipped.set(reason, entry);
    entry.count++;
    // The first ones by name, not by which worker was faster.
    entry.examples.push(path);
    if (entry.examples.length > 5) entry.examples.sort().pop();
  };

  let listed = 0;
  let detected = 0;
  let batch: FileReference[] = [];
  const running = new Set<Promise<void>>();
  const flush = () => {
    if (batch.length === 0) return;
    const files = batch;
    batch = [];
    const work = detect.files(files).then((outcomes) => {
      outcomes.forEach((outcome, at) => {
        const file = files[at] as FileReference;
        const open = scopes.get(file.document.scope) as OpenScope;
        if (outcome.skipped) {
          skip(open, outcome.skipped, outcome.path);
          if (outcome.claimed && file.document.context === 'active') {
            open.partial = true;
            open.notices.push({
              code: 'unreadable',
              message: `${outcome.path} was not read: ${outcome.skipped}.`,
              scope: open.scope,
              path: outcome.path,
            });
          }
        } else open.documents++;
        for (const observation of outcome.observations) {
          open.read.add(outcome.path);
          take(open, observation, file.document.context);
        }
      });
      detected += files.length;
      options.progress?.('detect', detected, listed);
    });
    running.add(work);
    void work.finally(() => running.delete(work));
  };

  for (const { collector, target } of targets) {
    // A path of this machine never enters a report: a source goes by the name of what it turned out to be.
    const source = { name: collector.id, collector: collector.id, scopes: [] as string[] };
    sources.push(source);
    for await (const event of guarded(collector, target, options)) {
      if (event.type === 'scope') {
        if (scopes.has(event.scope)) continue;
        const paths = new Set<string>();
        const read = new Set<string>();
        scopes.set(event.scope, {
          scope: event.scope,
          home: event.home.id,
          files: new Map(),
          read,
          paths,
          summaries: new SourceSummaries(paths, read),
          notices: [],
          skipped: new Map(),
          partialKinds: new Set(),
          partial: false,
          documents: 0,
          unclaimed: 0,
        });
        if (source.scopes.length === 0) source.name = event.home.name;
        source.scopes.push(event.scope);
        records.push(event.home);
        continue;
      }
      const scope =
        event.type === 'file'
          ? event.file.document.scope
          : event.type === 'document'
            ? event.document.scope
            : event.type === 'notice'
              ? event.notice.scope
              : event.scope;
      const open = scopes.get(scope);
      if (!open) continue;
      switch (event.type) {
        case 'file':
          open.paths.add(event.file.document.path);
          if (interest.of(event.file.document.path).length === 0) {
            open.unclaimed++;
            break;
          }
          listed++;
          open.files.set(event.file.document.path, event.file);
          batch.push(event.file);
          if (batch.length >= batchSize) flush();
          if (running.size >= mostRunning) await Promise.race(running);
          break;
        case 'document':
          open.documents++;
          for (const observation of await detect.documents([event.document])) take(open, observation);
          break;
        case 'skipped':
          skip(open, event.reason, event.path);
          // What a tool reads by its name is in use on this machine, whether git knows it or not: not reading it is said aloud.
          if (event.reason === 'ignored by git' && interest.of(event.path).some((detector) => detector.claims))
            open.notices.push({
              code: 'note',
              message: `${event.path} is ignored by git and was not read; --ignored reads it.`,
              scope,
              path: event.path,
            });
          if (event.partial) open.partial = true;
          break;
        case 'notice':
          open.notices.push(event.notice);
          break;
        case 'end':
          open.ended = event.status;
          break;
      }
    }
  }
  flush();
  await Promise.all(running);
  await detect.rest?.();

  let done = 0;
  for (const open of scopes.values()) {
    const recalled = options.signal.aborted ? undefined : detect.recall?.(open.scope, open.paths);
    const observations = recalled ?? (await resolved(open, modules, detect));
    if (!recalled && !options.signal.aborted) detect.remember?.(open.scope, open.paths, observations);
    for (const observation of observations) take(open, observation);
    options.progress?.('resolve', ++done, scopes.size);
  }

  const looked = [...modules.detectors, ...modules.resolvers].map((module) => module.id).sort();
  return {
    sources,
    records,
    relations,
    coverage: [...scopes.values()].map((open) => coverageOf(open, looked)).sort((a, b) => (a.scope < b.scope ? -1 : 1)),
    summaries: new Map([...scopes].map(([scope, open]) => [scope, open.summaries])),
    homes: new Map([...scopes].map(([scope, open]) => [scope, open.home])),
  };
}

function resolved(open: OpenScope, modules: Modules, detect: DetectPort): Promise<readonly Observation[]> {
  return resolveSource(modules.resolvers, open.summaries, { scope: open.scope, home: open.home }, async (paths) => {
    const outcomes = await detect.files(
      paths.map((path) => open.files.get(path) as FileReference),
      true,
    );
    return outcomes.flatMap((outcome) => outcome.observations);
  });
}

/** A collector that breaks off leaves its open scopes unfinished, hence failed; what it brought stays. */
async function* guarded(collector: Collector, target: Target, options: CollectOptions): AsyncIterable<CollectorEvent> {
  let scope: string | undefined;
  try {
    for await (const event of collector.collect(target, { signal: options.signal, now: options.now })) {
      if (event.type === 'scope') scope = event.scope;
      yield event;
    }
  } catch (error) {
    if (scope === undefined) throw error;
    yield {
      type: 'notice',
      notice: { code: 'unreadable', message: `${collector.title} broke off: ${(error as Error).message}`, scope, module: collector.id },
    };
    yield { type: 'end', scope, status: 'failed' };
  }
}
