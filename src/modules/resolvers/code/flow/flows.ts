import type { SinkKind } from '../../../../catalogue/flows/kinds.js';
import { unknownValue, unset } from '../../../../contracts/index.js';
import type { AssetId } from '../../../../core/ids.js';
import { ownerName } from '../lookup.js';
import { type Scan, serviceOf } from '../scan.js';
import { placeKey } from '../values.js';
import type { Entries } from './entries.js';
import type { Origin, Place } from './origin.js';

export interface Flow {
  readonly origin: Origin;
  readonly sink: SinkKind;
  readonly into: string;
  readonly place: Place & { readonly scope: number };
  readonly agents: readonly AssetId[];
  /** `none`: nothing needs to take care of it. */
  readonly handling: 'unchecked' | 'unknown' | 'checked' | 'none';
  readonly steeredBy?: readonly string[];
}

const rank = ['unchecked', 'unknown', 'checked', 'none'] as const;
const mostFlows = 500;

/** Gathers flows, one for each source and sink of a function: the worst of them speaks. */
export class Flows {
  readonly #scan: Scan;
  readonly #entries: Entries;
  readonly #flows = new Map<string, Flow>();
  #full = false;

  constructor(scan: Scan, entries: Entries) {
    this.#scan = scan;
    this.#entries = entries;
  }

  add(flow: Flow): void {
    const key = this.#key(flow);
    const known = this.#flows.get(key);
    if (!known && this.#flows.size >= mostFlows) {
      this.#full = true;
      return;
    }
    if (known && !isWorse(flow, known)) return;
    this.#flows.set(key, flow);
  }

  #key({ origin, sink, into, place }: Flow): string {
    const module = this.#scan.graph.loaded(place.path);
    const owner =
      (module && ownerName(module, place.scope)) ?? this.#entries.around({ module: place.path, scope: place.scope }) ?? 'module';
    return this.#scan.see.local(place.path, `${owner}: ${origin.kind} (${origin.label}) > ${sink} (${into})`);
  }

  emit(): void {
    const { see, handlers } = this.#scan;
    const tools = new Map<string, AssetId[]>();
    for (const [id, handler] of handlers) {
      const key = placeKey(handler.module, handler.scope);
      tools.set(key, [...(tools.get(key) ?? []), id]);
    }
    for (const [key, flow] of [...this.#flows].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { origin, place, handling } = flow;
      const sunk = { path: place.path, line: place.line };
      const at = [...origin.steps, sunk].filter(
        (step, index, all) => all.findIndex((each) => each.path === step.path && each.line === step.line) === index,
      );
      // The sink comes last, even where the way began on its line.
      const chain = [...at.filter((step) => step.path !== sunk.path || step.line !== sunk.line), sunk];
      const id = see.asset('data-flow', {
        key,
        name: `${origin.label} → ${flow.into}`,
        at: chain,
        confidence: origin.kind === 'personal-data' ? 'possible' : 'likely',
        properties: {
          source: origin.kind,
          sink: flow.sink,
          from: origin.label,
          into: flow.into,
          handling:
            handling === 'none' ? unset : handling === 'unknown' ? unknownValue(origin.lost ?? 'it could not be followed') : handling,
          steeredBy: flow.steeredBy && flow.steeredBy.length > 0 ? flow.steeredBy : undefined,
        },
      });
      const service = serviceOf(this.#scan, place.path);
      see.relate(service, 'contains', id, { at: sunk });
      for (const tool of origin.handler === undefined ? [] : (tools.get(origin.handler) ?? []))
        see.relate(tool, 'contains', id, { at: sunk });
      for (const agent of flow.agents) see.relate(agent, 'contains', id, { at: sunk });
      if (origin.kind === 'model-output') this.#scan.services.output(place.path, handling, place.line);
    }
    if (this.#full) see.notice('limit', `More than ${mostFlows} ways of texts were found; the rest was left out.`);
  }
}

/** Worse, or as bad by a shorter way. */
function isWorse(flow: Flow, known: Flow): boolean {
  const [a, b] = [rank.indexOf(flow.handling), rank.indexOf(known.handling)];
  return a < b || (a === b && flow.origin.steps.length < known.origin.steps.length);
}
