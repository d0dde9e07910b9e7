import { type AssetId, kindOf } from './ids.js';
import type { Drift, DriftDirection, Report, ReportAsset, ReportRelation } from './report.js';
import {
  isRelationId,
  kindSpec,
  type PropertySpec,
  type PropertyValue,
  propertySpec,
  type RelationId,
  relationSpec,
} from './schema/index.js';

/** An approved snapshot of what matters for security: the file that `baseline approve` writes. */
export interface Baseline {
  readonly baselineVersion: 1;
  readonly approvedBy: string;
  readonly approvedAt: string;
  readonly tool: Report['tool'];
  readonly scopes: readonly string[];
  readonly assets: Readonly<Record<string, Readonly<Record<string, PropertyValue | null>>>>;
  readonly relations: readonly (readonly [from: AssetId, kind: RelationId, to: AssetId])[];
  /** Findings known at approval, with the day they were first seen. */
  readonly findings: Readonly<Record<string, { readonly since: string }>>;
  readonly attackPaths: Readonly<Record<string, { readonly since: string }>>;
}

/** Properties that take part in posture: only these are approved, so that a moved line never looks like drift. */
function postureOf(asset: ReportAsset): Record<string, PropertyValue | null> {
  const posture: Record<string, PropertyValue | null> = {};
  for (const [name, spec] of Object.entries(kindSpec(asset.kind).properties)) {
    if (spec.weakerWhen === undefined) continue;
    if (name in asset.properties) posture[name] = asset.properties[name] as PropertyValue;
    else if (asset.states?.[name]?.state === 'unset') posture[name] = null;
  }
  return posture;
}

const relationKey = (relation: Pick<ReportRelation, 'from' | 'kind' | 'to'>) => JSON.stringify([relation.from, relation.kind, relation.to]);
const counts = (asset: ReportAsset) => asset.properties.context === undefined || asset.properties.context === 'active';

export function approve(report: Report, approvedBy: string, previous?: Baseline): Baseline {
  const since = (known: Readonly<Record<string, { since: string }>> | undefined, id: string) => known?.[id]?.since ?? report.generatedAt;
  return {
    baselineVersion: 1,
    approvedBy,
    approvedAt: report.generatedAt,
    tool: report.tool,
    scopes: report.coverage.map((entry) => entry.scope).sort(),
    assets: Object.fromEntries(report.assets.filter(counts).map((asset) => [asset.id, postureOf(asset)])),
    relations: report.relations
      .filter((relation) => relationSpec(relation.kind).weakerWhen)
      .map((relation) => [relation.from, relation.kind, relation.to] as const),
    findings: Object.fromEntries(report.findings.map((finding) => [finding.id, { since: since(previous?.findings, finding.id) }])),
    attackPaths: Object.fromEntries(report.attackPaths.map((path) => [path.id, { since: since(previous?.attackPaths, path.id) }])),
  };
}

/** The report with `known` and `since` on what the baseline holds, and with its drift. Nothing is hidden. */
export function compareWithBaseline(report: Report, baseline: Baseline): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const known = baseline.findings[finding.id];
      return known ? { ...finding, known: true, since: known.since } : finding;
    }),
    attackPaths: report.attackPaths.map((path) => (baseline.attackPaths[path.id] ? { ...path, known: true } : path)),
    drift: driftBetween(report, baseline),
  };
}

/** What is different now. Only scopes that were read whole can show that something went. */
export function driftBetween(report: Report, baseline: Baseline): Drift[] {
  const drift: Drift[] = [];
  const whole =
    report.coverage.length > 0 &&
    report.coverage.every((entry) => entry.status === 'complete') &&
    baseline.scopes.every((scope) => report.coverage.some((entry) => entry.scope === scope));
  const now = new Map(report.assets.filter(counts).map((asset) => [asset.id as string, asset]));
  const newlyVisible = (asset: ReportAsset) =>
    asset.evidence.length > 0 && asset.evidence.every(({ module }) => baseline.tool.modules[module] !== report.tool.modules[module]);
  for (const [id, asset] of now) {
    const before = baseline.assets[id];
    if (!before) {
      const seen = newlyVisible(asset);
      drift.push({
        change: 'added',
        subject: asset.id,
        direction: seen ? 'newly-visible' : 'neutral',
        because: seen
          ? 'A newer module sees it; it may have been there before.'
          : `${kindSpec(asset.kind).title} was not there when the baseline was approved.`,
      });
      continue;
    }
    const after = postureOf(asset);
    for (const name of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()) {
      if (!(name in before) || !(name in after)) continue;
      const [was, is] = [before[name] as PropertyValue | null, after[name] as PropertyValue | null];
      if (JSON.stringify(was) === JSON.stringify(is)) continue;
      const spec = propertySpec(asset.kind, name) as PropertySpec;
      drift.push({
        change: 'changed',
        subject: asset.id,
        property: name,
        before: was,
        after: is,
        direction: directionOf(spec, was, is),
        because: spec.describe,
      });
    }
  }
  if (whole)
    for (const id of Object.keys(baseline.assets))
      if (!now.has(id))
        drift.push({
          change: 'removed',
          subject: id as AssetId,
          direction: 'neutral',
          because: `${kindSpec(kindOf(id as AssetId)).title} is gone, and every scope was read whole.`,
        });
  const wasRelated = new Map(baseline.relations.map((relation) => [JSON.stringify(relation), relation]));
  const isRelated = new Map(
    report.relations.filter((relation) => relationSpec(relation.kind).weakerWhen).map((relation) => [relationKey(relation), relation]),
  );
  for (const [key, relation] of isRelated) {
    // Relations of a new asset come with it: the asset itself is the drift.
    if (wasRelated.has(key) || !(relation.from in baseline.assets)) continue;
    drift.push({
      change: 'added',
      subject: { from: relation.from, kind: relation.kind, to: relation.to },
      direction: relationSpec(relation.kind).weakerWhen === 'added' ? 'weaker' : 'stronger',
      because: relationSpec(relation.kind).describe,
    });
  }
  if (whole) {
    for (const [key, [from, kind, to]] of wasRelated) {
      if (isRelated.has(key)) continue;
      if (!now.has(from) || !isRelationId(kind)) continue;
      drift.push({
        change: 'removed',
        subject: { from, kind, to },
        direction: relationSpec(kind).weakerWhen === 'removed' ? 'weaker' : 'stronger',
        because: relationSpec(kind).describe,
      });
    }
  }
  return drift.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = (drift: Drift) =>
  `${typeof drift.subject === 'string' ? drift.subject : relationKey(drift.subject)}\u0000${drift.property ?? ''}\u0000${drift.change}`;

/** Whether a change of one property weakens or strengthens its asset, by the property's declaration. */
export function directionOf(spec: PropertySpec, before: PropertyValue | null, after: PropertyValue | null): DriftDirection {
  switch (spec.weakerWhen) {
    case undefined:
      return 'neutral';
    case true:
    case false:
      return after === spec.weakerWhen ? 'weaker' : before === spec.weakerWhen ? 'stronger' : 'neutral';
    case 'added':
    case 'removed': {
      const [was, is] = [new Set((before ?? []) as readonly string[]), new Set((after ?? []) as readonly string[])];
      const gained = [...is].some((item) => !was.has(item));
      const lost = [...was].some((item) => !is.has(item));
      const weaker = spec.weakerWhen === 'added' ? gained : lost;
      return weaker ? 'weaker' : gained || lost ? 'stronger' : 'neutral';
    }
    case 'changed':
      return 'weaker';
    default: {
      if (before === null || after === null) return 'neutral';
      const rank = (value: PropertyValue) => (typeof value === 'number' ? value : (spec.values?.indexOf(value as string) ?? -1));
      const higher = rank(after) > rank(before);
      return higher === (spec.weakerWhen === 'higher') ? 'weaker' : 'stronger';
    }
  }
}
