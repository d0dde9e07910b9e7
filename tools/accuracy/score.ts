import type { Reach, RelationUnit, ReportedAsset, Scanned, Truth, Unit } from './types.js';

/** One row of a score. Precision speaks of what was judged: assets of kinds whose truth is complete. */
export interface RowScore {
  readonly row: string;
  readonly expected: number;
  readonly found: number;
  readonly judged: number;
  readonly misses: readonly string[];
  readonly extras: readonly string[];
}

export interface Score {
  readonly rows: readonly RowScore[];
  /** Units that more than one asset answers to: allowed, and said. */
  readonly repeated: readonly string[];
  /** Reported assets that no truth speaks of, by kind. */
  readonly unjudged: Readonly<Record<string, number>>;
}

/** An asset as a person would look it up. */
export function describeAsset(asset: ReportedAsset): string {
  const [first] = asset.evidence;
  const place =
    first?.locator.path === undefined ? '' : ` (${first.locator.path}${first.locator.line === undefined ? '' : `:${first.locator.line}`})`;
  return `${asset.kind} ${asset.name}${place}`;
}

/** Compares what a scan reports with what is there. */
export function score(scanned: Scanned, truth: Truth, relations: readonly RelationUnit[]): Score {
  const matching = new Map<Unit, ReportedAsset[]>();
  const known = new Set<ReportedAsset>();
  for (const unit of truth.units) {
    const found = scanned.assets.filter((asset) => unit.matches(asset));
    matching.set(unit, found);
    for (const asset of found) known.add(asset);
  }
  const reachOf = (asset: ReportedAsset): Reach | undefined => truth.reaches.find((reach) => reach.covers(asset));
  const judged = scanned.assets.filter((asset) => reachOf(asset) !== undefined);
  const names = new Set([
    ...truth.units.filter((unit) => unit.required).map((unit) => unit.row),
    ...judged.map((asset) => reachOf(asset)?.row ?? ''),
  ]);
  const rows = [...names].sort().map((row): RowScore => {
    const required = truth.units.filter((unit) => unit.required && unit.row === row);
    const misses = required.filter((unit) => matching.get(unit)?.length === 0);
    const here = judged.filter((asset) => reachOf(asset)?.row === row);
    const extras = here.filter((asset) => !known.has(asset)).map(describeAsset);
    return {
      row,
      expected: required.length,
      found: required.length - misses.length,
      judged: here.length,
      misses: misses.map((unit) => unit.identity),
      extras,
    };
  });
  const unjudged: Record<string, number> = {};
  for (const asset of scanned.assets)
    if (!known.has(asset) && reachOf(asset) === undefined) unjudged[asset.kind] = (unjudged[asset.kind] ?? 0) + 1;
  const repeated = truth.units.filter(
    (unit) => unit.required && !unit.identity.includes('*') && !unit.row.includes('imported') && (matching.get(unit)?.length ?? 0) > 1,
  );
  return {
    rows: [...rows, ...relationRows(scanned, relations)],
    repeated: repeated.map((unit) => `${unit.row}: ${unit.identity}`),
    unjudged,
  };
}

function relationRows(scanned: Scanned, relations: readonly RelationUnit[]): RowScore[] {
  const assets = new Map(scanned.assets.map((asset) => [asset.id, asset]));
  const isThere = (unit: RelationUnit) =>
    scanned.relations.some(({ from, kind, to }) => {
      const [start, end] = [assets.get(from), assets.get(to)];
      return kind === unit.kind && start !== undefined && end !== undefined && unit.from(start) && unit.to(end);
    });
  return [...new Set(relations.map(({ row }) => row))].sort().map((row) => {
    const of = relations.filter((unit) => unit.row === row);
    const misses = of.filter((unit) => !isThere(unit)).map(({ identity }) => identity);
    return { row, expected: of.length, found: of.length - misses.length, judged: 0, misses, extras: [] };
  });
}

/** Rows of several repositories added up. */
export function sumRows(scores: readonly Score[]): RowScore[] {
  const all = scores.flatMap(({ rows }) => rows);
  return [...new Set(all.map(({ row }) => row))].sort().map((row) => {
    const of = all.filter((one) => one.row === row);
    const sum = (value: (one: RowScore) => number) => of.reduce((total, one) => total + value(one), 0);
    return {
      row,
      expected: sum((one) => one.expected),
      found: sum((one) => one.found),
      judged: sum((one) => one.judged),
      misses: of.flatMap(({ misses }) => misses),
      extras: of.flatMap(({ extras }) => extras),
    };
  });
}

/** Undefined where there was nothing to find. */
export const recallOf = (row: RowScore): number | undefined => (row.expected === 0 ? undefined : row.found / row.expected);
/** Undefined where nothing reported could be judged. */
export const precisionOf = (row: RowScore): number | undefined => (row.judged === 0 ? undefined : 1 - row.extras.length / row.judged);
