import type { Evidence, Locator } from '../core/evidence.js';
import { type AssetId, assetId, localKey, splitId } from '../core/ids.js';
import type { AssetRecord, Confidence, Notice, NoticeCode, OpenEnd, Provenance, RelationRecord, Stated } from '../core/record.js';
import {
  type KindId,
  type PropertyName,
  type PropertyOf,
  propertySpec,
  type RelationId,
  relationSpec,
  valueError,
} from '../core/schema/index.js';
import type { Document, DocumentContext } from './document.js';
import type { Summary, SummaryKind } from './summary.js';

/** Read, and not configured. */
export const unset: Stated = { state: 'unset' };
/** There, but its value could not be read or followed. */
export const unknownValue = (reason: string): Stated => ({ state: 'unknown', reason });

/** Where in the document: a line (from 1), or more of a position. */
export type Position = number | { readonly line: number; readonly endLine?: number; readonly column?: number };
/** A position in the document at hand, or in another file of the same source. */
export type Place = Position | { readonly path: string; readonly line?: number; readonly endLine?: number; readonly column?: number };

/** A property as an author writes it: a value, `unset`, `unknownValue(reason)`, or `undefined` for "I say nothing about it". */
export type PropertyInput<T> = T | Stated | undefined;

export interface AssetDraft<K extends KindId> {
  /** Natural key. Use `see.local(…)` for things that are only unique inside their repository or device. */
  readonly key: string;
  readonly name: string;
  readonly at?: Place | readonly Place[];
  readonly properties?: { readonly [P in PropertyName<K>]?: PropertyInput<PropertyOf<K, P>> };
  readonly aliases?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  /** Default `certain`: see the grading of evidence in docs/explanation/confidence.md. */
  readonly confidence?: Confidence;
  readonly provenance?: Provenance;
  /** Relations of this asset that could not be listed whole. */
  readonly open?: readonly { readonly relation: RelationId; readonly direction?: 'out' | 'in'; readonly reason: string }[];
}

export interface RelationDraft {
  readonly at?: Place | readonly Place[];
  readonly properties?: Readonly<Record<string, PropertyInput<boolean | number | string | readonly string[]>>>;
  readonly confidence?: Confidence;
  readonly provenance?: Provenance;
}

/** Everything one detector or resolver said. */
export interface Observation {
  readonly assets: readonly AssetRecord[];
  readonly relations: readonly RelationRecord[];
  readonly summaries: readonly Summary[];
  readonly notices: readonly Notice[];
}

interface Origin {
  readonly scope: string;
  readonly home: AssetId;
  readonly module: string;
  readonly provenance: Provenance;
  /** Locator of the whole document; absent for resolvers, which must name a path with each place. */
  readonly document?: Document;
  readonly contextOf: (path: string) => DocumentContext;
}

/**
 * Collects what a detector, resolver or linker sees. The author's calls are typed by kind; what comes out is plain records, checked
 * against the schema.
 */
export class Recorder {
  readonly #origin: Origin;
  readonly #assets: AssetRecord[] = [];
  readonly #relations: RelationRecord[] = [];
  readonly #summaries: Summary[] = [];
  readonly #notices: Notice[] = [];

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** The repository, device or account at hand: there is always a record of it. */
  get home(): AssetId {
    return this.#origin.home;
  }

  /** Key of something that is only unique inside this home. */
  local(path: string, name?: string): string {
    return localKey(splitId(this.home).key, path, name);
  }

  asset<K extends KindId>(kind: K, draft: AssetDraft<K>): AssetId {
    const id = assetId(kind, draft.key);
    const evidence = this.#evidence(draft.at);
    const properties = statedProperties(kind, (draft.properties ?? {}) as Record<string, PropertyInput<unknown>>);
    if (!properties.context) {
      const context = this.#context(evidence);
      if (context) properties.context = { state: 'known', value: context };
    }
    const open: OpenEnd[] = (draft.open ?? []).map((end) => ({ direction: 'out', ...end }));
    this.#assets.push({
      id,
      kind,
      name: draft.name,
      properties,
      aliases: draft.aliases ?? [],
      labels: draft.labels ?? {},
      provenance: draft.provenance ?? this.#origin.provenance,
      confidence: draft.confidence ?? 'certain',
      evidence,
      open,
      scope: this.#origin.scope,
      module: this.#origin.module,
    });
    return id;
  }

  relate(from: AssetId, kind: RelationId, to: AssetId, draft: RelationDraft = {}): void {
    const properties: Record<string, Stated> = {};
    for (const [name, input] of Object.entries(draft.properties ?? {})) {
      const spec = relationSpec(kind).properties[name];
      if (!spec) throw new Error(`${this.#origin.module}: relation ${kind} has no property ${name}`);
      const stated = toStated(input);
      if (stated) properties[name] = stated;
    }
    this.#relations.push({
      from,
      kind,
      to,
      properties,
      provenance: draft.provenance ?? this.#origin.provenance,
      confidence: draft.confidence ?? 'certain',
      evidence: this.#evidence(draft.at),
      scope: this.#origin.scope,
      module: this.#origin.module,
    });
  }

  summary<T>(kind: SummaryKind<T>, data: T, key: string = this.#origin.document?.path ?? ''): void {
    this.#summaries.push({ kind: kind.id, key, data });
  }

  notice(code: NoticeCode, message: string, place?: Place): void {
    const locator = place === undefined ? undefined : this.#locator(place);
    const path = locator?.type === 'file' ? locator.path : this.#origin.document?.path;
    this.#notices.push({
      code,
      message,
      scope: this.#origin.scope,
      module: this.#origin.module,
      ...(path === undefined ? {} : { path }),
      ...(locator?.type === 'file' && locator.line !== undefined ? { line: locator.line } : {}),
    });
  }

  observation(): Observation {
    return { assets: this.#assets, relations: this.#relations, summaries: this.#summaries, notices: this.#notices };
  }

  #evidence(at: Place | readonly Place[] | undefined): Evidence[] {
    const places = at === undefined ? [undefined] : Array.isArray(at) ? (at as readonly Place[]) : [at as Place];
    const { scope, module } = this.#origin;
    return places.flatMap((place) => {
      const locator = this.#locator(place);
      return locator ? [{ locator, scope, module }] : [];
    });
  }

  #locator(place: Place | undefined): Locator | undefined {
    const document = this.#origin.document;
    const position = typeof place === 'number' ? { line: place } : place;
    if (position && 'path' in position) return { type: 'file', ...position };
    if (!document) {
      if (position) throw new Error(`${this.#origin.module}: a place needs its path here`);
      return undefined;
    }
    if (document.api) {
      const { service, operation, account, region } = document.api;
      return { type: 'api', service, operation, ...(account ? { account } : {}), ...(region ? { region } : {}) };
    }
    return { type: 'file', path: document.path, ...position };
  }

  #context(evidence: readonly Evidence[]): DocumentContext | undefined {
    const first = evidence[0]?.locator;
    if (first?.type !== 'file') return undefined;
    const document = this.#origin.document;
    return document && document.path === first.path ? document.context : this.#origin.contextOf(first.path);
  }
}

function isStated(input: unknown): input is Stated {
  return typeof input === 'object' && input !== null && 'state' in input;
}

function toStated(input: PropertyInput<unknown>): Stated | undefined {
  if (input === undefined) return undefined;
  return isStated(input) ? input : { state: 'known', value: input as never };
}

function statedProperties(kind: KindId, drafts: Record<string, PropertyInput<unknown>>): Record<string, Stated> {
  const properties: Record<string, Stated> = {};
  for (const [name, input] of Object.entries(drafts)) {
    const stated = toStated(input);
    if (!stated) continue;
    const spec = propertySpec(kind, name);
    if (!spec) throw new Error(`${kind} has no property ${name}: declare it in core/schema`);
    if (stated.state === 'known') {
      const fault = valueError(spec, stated.value);
      if (fault) throw new Error(`${kind}.${name} ${fault}, not ${JSON.stringify(stated.value)}`);
    }
    properties[name] = stated;
  }
  return properties;
}
