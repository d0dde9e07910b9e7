import type { Analysis, Check, Linker } from '../../contracts/index.js';
import { cellKey, type Touched } from '../../core/graph/cells.js';
import type { Change } from '../../core/graph/change.js';
import type { Estate } from '../../core/graph/estate.js';
import type { EstateView } from '../../core/graph/estate-view.js';
import { StringTable } from '../../core/graph/string-table.js';
import { type Policy, policyKeys } from '../../core/policy.js';
import type { AssetView, Owner } from '../../core/view.js';
import { factOf, failureNotice, linksOf, resultsOf } from '../derive.js';
import type { Judged } from '../evaluate.js';
import { ResultStore } from './result-store.js';
import { Tracker, wholeEstate } from './tracker.js';
import { type EvaluatorModules, type Unit, unitsOf } from './units.js';

export interface EvaluatorOptions {
  readonly policy: Policy;
  readonly now: string;
  /** Who owns an asset, by its own row alone. */
  readonly ownerOf?: (asset: AssetView) => Owner | undefined;
}

/** What one step computed again, and how many results are different, new or gone after it. */
export interface Step {
  readonly linkers: number;
  readonly facts: number;
  readonly results: number;
  readonly changed: number;
}

/**
 * Keeps links, facts and results of an estate up to date. Everything is computed once, and again only where something that it read has
 * changed; an equal outcome goes no further. The version of a module is part of what it computed.
 */
export class Evaluator {
  readonly estate: Estate;
  readonly #tracker = new Tracker();
  readonly #results = new ResultStore();
  readonly #numbers = new StringTable();
  #modules: EvaluatorModules;
  #options: EvaluatorOptions;
  #units: readonly Unit[] = [];
  #counts = { linkers: 0, facts: 0, results: 0, changed: 0 };

  constructor(estate: Estate, modules: EvaluatorModules, options: EvaluatorOptions) {
    this.estate = estate;
    this.#modules = modules;
    this.#options = options;
    if (options.ownerOf) for (const id of estate.nodes.keys()) this.#setOwner(estate.store.symbols.find(id), true);
    this.#step(() => this.#enter());
  }

  apply(change: Change): Step {
    return this.#step(() => this.#take(this.estate.apply(change)));
  }

  /** Moves the clock: what asked whether an instant has passed is asked again once it has. */
  setNow(now: string): Step {
    return this.#step(() => {
      const [before, after] = [Date.parse(this.#options.now), Date.parse(now)];
      this.#options = { ...this.#options, now };
      for (const text of this.#tracker.instants) {
        const instant = Date.parse(this.estate.store.texts.text(text));
        if (instant <= before !== instant <= after) this.#tracker.touch(text, cellKey('time'));
      }
    });
  }

  setPolicy(policy: Policy): Step {
    return this.#step(() => {
      const before = this.#options.policy;
      this.#options = { ...this.#options, policy };
      for (const key of policyKeys)
        if (JSON.stringify(before[key]) !== JSON.stringify(policy[key]))
          this.#tracker.touch(this.estate.store.texts.intern(key), cellKey('policy'));
      this.#enter();
    });
  }

  /** Takes other modules, or other versions of them: what is new is computed, what is gone is dropped. */
  setModules(modules: EvaluatorModules): Step {
    this.#modules = modules;
    return this.#step(() => this.#enter());
  }

  /** The earliest instant still to come that something waits for. */
  get nextInstant(): string | undefined {
    const now = Date.parse(this.#options.now);
    const instants = [...this.#tracker.instants].map((text) => this.estate.store.texts.text(text));
    return instants.filter((instant) => Date.parse(instant) > now).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  }

  /** Every result, in the order of a full evaluation. */
  judged(): Judged[] {
    const judged: Judged[] = [];
    for (const { sort, module, number, kinds } of this.#units) {
      if (sort !== 'check') continue;
      for (const subject of this.#subjects(kinds))
        for (const result of this.#results.get(this.#tracker.computation(number, subject)))
          judged.push({ check: module, asset: this.estate.store.symbols.id(subject), result });
    }
    return judged;
  }

  /** How many computations have results. */
  get size(): number {
    return this.#results.size;
  }

  get bytes(): { readonly reads: number; readonly results: number } {
    return { reads: this.#tracker.bytes, results: this.#results.bytes };
  }

  #step(change: () => void): Step {
    this.#counts = { linkers: 0, facts: 0, results: 0, changed: 0 };
    change();
    for (const unit of this.#units) {
      const stale = this.#tracker.takeStale(unit.number);
      if (stale.size === 0) continue;
      const view = this.estate.view(this.#options.policy, this.#options.now, this.#tracker.sink);
      if (unit.sort === 'linker') this.#link(unit.module, unit.number, view);
      else if (unit.sort === 'analysis') for (const subject of stale) this.#derive(unit.module, unit.number, subject, view);
      else for (const subject of stale) this.#judge(unit.module, unit.number, subject, view);
    }
    return this.#counts;
  }

  #link(linker: Linker, number: number, view: EstateView): void {
    this.#counts.linkers++;
    this.#take(
      this.estate.rederive(linker.id, () =>
        this.#tracker.track(number, wholeEstate, () => this.#guarded(linker.id, () => linksOf(linker, view)) ?? []),
      ),
    );
    // Its own work is no news to itself.
    this.#tracker.takeStale(number);
  }

  #derive(analysis: Analysis, number: number, subject: number, view: EstateView): void {
    this.#counts.facts++;
    const asset = view.handle(subject);
    const fact = this.#tracker.track(number, subject, () => this.#guarded(analysis.id, () => factOf(analysis, asset, view)));
    this.#setFact(subject, analysis.fact, fact);
  }

  #judge(check: Check, number: number, subject: number, view: EstateView): void {
    this.#counts.results++;
    const asset = view.handle(subject);
    const results = this.#tracker.track(number, subject, () => resultsOf(check, asset, view));
    if (this.#results.set(this.#tracker.computation(number, subject), results)) this.#counts.changed++;
  }

  /** A module that throws has nothing to say, and that is said. */
  #guarded<T>(module: string, compute: () => T): T | undefined {
    try {
      return compute();
    } catch (error) {
      this.estate.note(failureNotice(module, error));
      return undefined;
    }
  }

  #take(touched: Touched): void {
    for (const { of, key } of touched.cells) this.#tracker.touch(of, key);
    for (const subject of touched.vanished) {
      this.#setOwner(subject, false);
      for (const unit of this.#judging(subject)) this.#drop(unit, subject);
    }
    for (const subject of [...touched.appeared, ...touched.rows]) {
      this.#setOwner(subject, true);
      for (const { number } of this.#judging(subject)) this.#tracker.mark(number, subject);
    }
  }

  /** Units as modules and policy have them now: the new ones have everything before them, the gone ones leave nothing behind. */
  #enter(): void {
    const before = this.#units;
    this.#units = unitsOf(this.#modules, this.#options.policy, this.#numbers);
    const now = new Set(this.#units.map((unit) => unit.number));
    const known = new Set(before.map((unit) => unit.number));
    for (const unit of before) {
      if (now.has(unit.number)) continue;
      if (unit.sort === 'linker') {
        this.#tracker.forget(unit.number, wholeEstate);
        this.#take(this.estate.rederive(unit.module.id, () => []));
      } else for (const subject of this.#subjects(unit.kinds)) this.#drop(unit, subject);
    }
    for (const unit of this.#units) {
      if (known.has(unit.number)) continue;
      if (unit.sort === 'linker') this.#tracker.mark(unit.number, wholeEstate);
      else for (const subject of this.#subjects(unit.kinds)) this.#tracker.mark(unit.number, subject);
    }
  }

  #drop(unit: Unit, subject: number): void {
    this.#tracker.forget(unit.number, subject);
    if (unit.sort === 'analysis') this.#setFact(subject, unit.module.fact, undefined);
    else if (this.#results.set(this.#tracker.computation(unit.number, subject), undefined)) this.#counts.changed++;
  }

  #judging(subject: number): readonly Unit[] {
    const kind = this.estate.store.symbols.kind(subject);
    return this.#units.filter((unit) => unit.kinds.includes(kind));
  }

  #subjects(kinds: Unit['kinds']): readonly number[] {
    return kinds.flatMap((kind) => this.estate.ofKind(kind));
  }

  #setFact(subject: number, fact: string, value: ReturnType<typeof factOf>): void {
    const { texts, symbols } = this.estate.store;
    const key = `${symbols.id(subject)} ${fact}`;
    const before = this.estate.facts.get(key);
    if (value) this.estate.facts.set(key, value);
    else this.estate.facts.delete(key);
    if (JSON.stringify(before?.value) !== JSON.stringify(value?.value)) this.#tracker.touch(subject, cellKey('fact', texts.intern(fact)));
  }

  #setOwner(subject: number, stands: boolean): void {
    if (!this.#options.ownerOf) return;
    const id = this.estate.store.symbols.id(subject);
    const before = this.estate.owners.get(id);
    const owner = stands ? this.#options.ownerOf(this.estate.view().handle(subject)) : undefined;
    if (owner) this.estate.owners.set(id, owner);
    else this.estate.owners.delete(id);
    if (JSON.stringify(before) !== JSON.stringify(owner)) this.#tracker.touch(subject, cellKey('owner'));
  }
}
