import type { ActionSink, SourceKind } from '../../../../catalogue/flows/kinds.js';
import type { Site, Where } from '../values.js';

export interface Place {
  readonly path: string;
  readonly line: number;
}

/** Where an expression stands; line 0 where the order of statements says nothing. */
export interface Point extends Where {
  readonly line: number;
}

/** Something that a text may come from, and the way that it took from there. */
export interface Origin {
  readonly kind: SourceKind;
  /** In words: “… from <this>”. */
  readonly label: string;
  /** The source first, then every assignment, call and return on the way. */
  readonly steps: readonly Place[];
  /** The call of the model that gave it. */
  readonly site?: Site;
  /** The function that is handed it. */
  readonly handler?: string;
  /** Sinks that it can do no harm in, since something on the way took care. */
  readonly cleaned: readonly ActionSink[];
  /** Why it is not known whether it arrives as it came. */
  readonly lost?: string;
  /** It does arrive, but something may have stopped what it does not like. */
  readonly perhapsChecked?: boolean;
  /** What of the source is taken, as far as that is known: `body.topic`. */
  readonly taken?: string;
}

const mostOrigins = 40;
const mostSteps = 14;

export function passing(origins: readonly Origin[], place: Place | undefined): readonly Origin[] {
  if (!place || place.line === 0) return origins;
  return origins.map((origin) => {
    const last = origin.steps.at(-1);
    if ((last?.path === place.path && last.line === place.line) || origin.steps.length >= mostSteps) return origin;
    return { ...origin, steps: [...origin.steps, place] };
  });
}

export function cleanedFor(origins: readonly Origin[], sinks: readonly ActionSink[]): readonly Origin[] {
  return origins.map((origin) => ({ ...origin, cleaned: [...new Set([...origin.cleaned, ...sinks])].sort() }));
}

/** @param check whether all that is open is what a check let through */
export function lostIn(origins: readonly Origin[], why: string, check = false): readonly Origin[] {
  return origins.map((origin) => {
    if (origin.lost === undefined) return { ...origin, lost: why, ...(check ? { perhapsChecked: true } : {}) };
    return check || !origin.perhapsChecked ? origin : { ...origin, lost: why, perhapsChecked: false };
  });
}

/** Whether two texts come from the same source, and one may be a part of the other. */
export function sameSource(a: Origin, b: Origin): boolean {
  const [first, second] = [a.steps[0], b.steps[0]];
  if (a.kind !== b.kind || a.label !== b.label || first?.path !== second?.path || first?.line !== second?.line) return false;
  if (a.taken === undefined || b.taken === undefined) return true;
  return `${a.taken}.`.startsWith(`${b.taken}.`) || `${b.taken}.`.startsWith(`${a.taken}.`) || a.taken === '' || b.taken === '';
}

/** One for each source and state, with the shortest way; a bounded number. */
export function distinctOrigins(origins: readonly Origin[]): readonly Origin[] {
  if (origins.length < 2) return origins;
  const kept = new Map<string, Origin>();
  for (const origin of origins) {
    const first = origin.steps[0];
    const key = `${origin.kind}|${origin.label}|${first?.path}:${first?.line}|${origin.lost === undefined}|${origin.taken ?? ''}|${origin.cleaned.join()}`;
    const known = kept.get(key);
    if (!known || known.steps.length > origin.steps.length) kept.set(key, origin);
  }
  return [...kept.values()].slice(0, mostOrigins);
}
