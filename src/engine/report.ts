import type { ScopeCoverage } from '../core/coverage.js';
import type { Evidence } from '../core/evidence.js';
import { type Finding, findingId } from '../core/finding.js';
import type { Estate } from '../core/graph/estate.js';
import { compare } from '../core/graph/estate.js';
import { type AssetId, kindOf, sha256 } from '../core/ids.js';
import type { Policy } from '../core/policy.js';
import { confidenceRank, type Notice } from '../core/record.js';
import {
  type AttackPath,
  type Report,
  type ReportAsset,
  type ReportRelation,
  reportSchemaVersion,
  type Unresolved,
} from '../core/report.js';
import { severityRank } from '../core/result.js';
import { kindSpec, type PropertyValue, relationSpec } from '../core/schema/index.js';
import type { PropertyState } from '../core/view.js';
import { evaluate, type Judged } from './evaluate.js';
import { applyExceptions } from './exceptions.js';
import { judgedProperties } from './judged-properties.js';
import type { Modules } from './modules.js';
import { pathSearch } from './paths.js';
import type { Collected } from './scan.js';
import { rollUp } from './systems.js';

export interface ReportOptions {
  readonly toolVersion: string;
  readonly now: string;
  readonly policy: Policy;
}

/** Judges the estate and writes down everything that is known. */
export function makeReport(estate: Estate, collected: Collected, modules: Modules, options: ReportOptions): Report {
  const judged = evaluate(estate, modules.checks, options.policy, options.now);
  const view = estate.view(options.policy, options.now);
  const failed = judged
    .filter((entry) => entry.result.outcome === 'fail')
    .map((entry) => findingOf(estate, entry, options.policy, options.now));
  const attackPaths = findPaths(estate, modules, failed, options);
  const findings = applyExceptions(joinPaths(failed, attackPaths), options.policy, view, options.now);
  const assets = [...estate.nodes.keys()].sort(compare).map((id) => reportAsset(estate, id));
  const count = (outcome: Judged['result']['outcome']) => judged.reduce((sum, entry) => sum + Number(entry.result.outcome === outcome), 0);
  const versions = Object.values(modules)
    .flat()
    .filter((module): module is { id: string; version: number } => 'version' in module);
  return {
    schemaVersion: reportSchemaVersion,
    tool: {
      name: 'sightline',
      version: options.toolVersion,
      modules: Object.fromEntries(
        versions.map((module): [string, number] => [module.id, module.version]).sort(([a], [b]) => compare(a, b)),
      ),
    },
    generatedAt: options.now,
    sources: collected.sources,
    coverage: withNotices(collected.coverage, estate.notices),
    assets,
    relations: reportRelations(estate),
    facts: [...estate.facts]
      .sort(([a], [b]) => compare(a, b))
      .map(([key, fact]) => {
        const cut = key.lastIndexOf(' ');
        return { asset: key.slice(0, cut) as AssetId, analysis: key.slice(cut + 1) as Report['facts'][number]['analysis'], ...fact };
      }),
    results: {
      pass: count('pass'),
      fail: count('fail'),
      unknown: count('unknown'),
      notApplicable: count('not-applicable'),
      manual: count('manual'),
    },
    unresolved: judged.flatMap(unresolved).sort((a, b) => compare(a.check, b.check) || compare(a.asset, b.asset)),
    findings: findings.sort((a, b) => compare(a.id, b.id)),
    attackPaths,
    systems: rollUp(options.policy, view, assets, findings),
  };
}

/** What merging had to say, beside what reading had to say of the same scope. */
function withNotices(coverage: readonly ScopeCoverage[], notices: readonly Notice[]): ScopeCoverage[] {
  const [first] = coverage;
  const home = (notice: Notice) => coverage.find((entry) => entry.scope === notice.scope) ?? first;
  return coverage.map((entry) => ({ ...entry, notices: [...entry.notices, ...notices.filter((notice) => home(notice) === entry)] }));
}

/** Each finding with the paths that it makes possible. */
function joinPaths(findings: readonly Finding[], paths: readonly AttackPath[]): Finding[] {
  return findings.map((finding) => ({
    ...finding,
    attackPaths: paths
      .filter((path) => path.findings.includes(finding.id))
      .map((path) => path.id)
      .sort(),
  }));
}

function findingOf(estate: Estate, { check, asset, result }: Judged, policy: Policy, now: string): Finding {
  if (result.outcome !== 'fail') throw new Error('Only a failed result becomes a finding.');
  const judging = estate.view(policy, now);
  const view = judging.asset(asset);
  const override = policy.checks[check.id]?.severity;
  const owner = estate.owners.get(asset);
  const context = view?.value('context');
  return {
    id: findingId(check.id, asset, result.subject),
    check: check.id,
    title: check.title,
    message: result.message,
    severity: override ?? result.severity ?? check.severity,
    ...(override ? { severityBecause: 'Set by policy.' } : result.severityBecause ? { severityBecause: result.severityBecause } : {}),
    confidence: result.confidence ?? view?.confidence ?? 'possible',
    family: check.family,
    asset,
    ...(result.subject === undefined ? {} : { subject: result.subject }),
    attackPaths: [],
    ...(owner ? { owner } : {}),
    evidence: result.evidence ?? (view ? estate.evidenceFor(asset, judgedProperties(check, view, judging)) : []),
    remediation: check.docs.remediation,
    controls: check.controls,
    state: 'open',
    gates: context === undefined || context === 'active',
  };
}

function unresolved({ check, asset, result }: Judged): Unresolved[] {
  if (result.outcome === 'unknown')
    return [{ check: check.id, asset, outcome: 'unknown', reason: result.reason, ...(result.scope ? { scope: result.scope } : {}) }];
  return result.outcome === 'manual' ? [{ check: check.id, asset, outcome: 'manual', reason: result.question }] : [];
}

function findPaths(estate: Estate, modules: Modules, findings: readonly Finding[], options: ReportOptions): AttackPath[] {
  const view = estate.view(options.policy, options.now);
  const search = pathSearch(estate);
  const paths: AttackPath[] = [];
  for (const pattern of modules.attackPaths) {
    for (const draft of pattern.find(view, search)) {
      const passed = new Set<AssetId>([draft.entry, draft.target, ...draft.hops.flatMap((hop) => [hop.from, hop.to])]);
      const owner = estate.owners.get(draft.target) ?? estate.owners.get(draft.entry);
      const enabling = findings
        .filter((finding) => draft.enabledBy.includes(finding.check) && passed.has(finding.asset))
        .map((finding) => finding.id)
        .sort();
      paths.push({
        id: `${pattern.id}-${sha256(JSON.stringify([draft.entry, draft.target, draft.hops.map((hop) => [hop.relation, hop.to])])).slice(0, 12)}`,
        pattern: pattern.id,
        title: pattern.title,
        message: draft.message,
        severity: draft.severity ?? pattern.severity,
        entry: draft.entry,
        hops: draft.hops.map((hop) => ({ ...hop, because: placesOf(estate, hop.from, hop.relation, hop.to, hop.reversed) })),
        target: draft.target,
        remediation: pattern.docs.remediation,
        findings: enabling,
        controls: pattern.controls,
        ...(owner ? { owner } : {}),
        gates: [...passed].every((id) => (view.asset(id)?.value('context') ?? 'active') === 'active'),
      });
    }
  }
  return withCuts(paths).sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || compare(a.id, b.id));
}

function placesOf(
  estate: Estate,
  from: AssetId,
  relation: AttackPath['hops'][number]['relation'],
  to: AssetId,
  reversed: boolean,
): string[] {
  const neighbours = estate.neighbours(from, relation, reversed ? 'in' : 'out').items.find((item) => item.asset.id === to);
  return (neighbours?.evidence ?? [])
    .slice(0, 3)
    .map((item: Evidence) =>
      item.locator.type === 'file' ? `${item.locator.path}${item.locator.line ? `:${item.locator.line}` : ''}` : item.locator.type,
    );
}

/** For each path, the hop that most paths of its pattern share: removing it breaks the most at once. */
function withCuts(paths: readonly AttackPath[]): AttackPath[] {
  const counts = new Map<string, number>();
  const key = (path: AttackPath, hop: AttackPath['hops'][number]) => `${path.pattern} ${hop.from} ${hop.relation} ${hop.to}`;
  for (const path of paths) for (const hop of path.hops) counts.set(key(path, hop), (counts.get(key(path, hop)) ?? 0) + 1);
  return paths.map((path) => {
    let best: AttackPath['cut'];
    for (const hop of path.hops) {
      const breaks = counts.get(key(path, hop)) as number;
      if (!best || breaks > best.breaks) best = { from: hop.from, relation: hop.relation, to: hop.to, breaks };
    }
    return best ? { ...path, cut: best } : path;
  });
}

function reportAsset(estate: Estate, id: AssetId): ReportAsset {
  const node = estate.nodes.get(id);
  if (!node) throw new Error(`No asset ${id}`);
  const { view } = node;
  const properties: Record<string, PropertyValue> = {};
  const states: Record<string, NonNullable<ReportAsset['states']>[string]> = {};
  for (const name of Object.keys(kindSpec(kindOf(id)).properties).sort()) {
    if (name === 'provider') continue;
    const state = view.get(name as 'context') as PropertyState;
    if (state.state === 'known') properties[name] = state.value;
    else if (state.state === 'contradicted') states[name] = { state: 'contradicted', values: state.values };
    else if (state.state === 'unset') states[name] = { state: 'unset' };
    else if (node.records.some((record) => record.properties[name])) states[name] = { state: 'unknown', reason: state.reason };
  }
  const provider = view.value('provider');
  const owner = estate.owners.get(id);
  return {
    id,
    kind: node.kind,
    name: view.name,
    ...(provider ? { provider } : {}),
    properties,
    ...(Object.keys(states).length > 0 ? { states } : {}),
    labels: view.labels,
    provenance: view.provenance,
    confidence: view.confidence,
    ...(owner ? { owner } : {}),
    ...(node.aliases.length > 0 ? { aliases: node.aliases } : {}),
    evidence: view.evidence,
  };
}

function reportRelations(estate: Estate): ReportRelation[] {
  return [...estate.edges.values()]
    .map((edge): ReportRelation => {
      const found = estate.neighbours(edge.from, edge.kind, 'out').items.find((item) => item.asset.id === edge.to);
      const properties: Record<string, PropertyValue> = {};
      for (const name of Object.keys(relationSpec(edge.kind).properties)) {
        const state = found?.property(name);
        if (state?.state === 'known') properties[name] = state.value;
      }
      return {
        from: edge.from,
        kind: edge.kind,
        to: edge.to,
        ...(Object.keys(properties).length > 0 ? { properties } : {}),
        provenance: [...new Set(edge.records.map((record) => record.provenance))].sort(),
        confidence: edge.records.reduce((best, record) =>
          confidenceRank[record.confidence] > confidenceRank[best.confidence] ? record : best,
        ).confidence,
        evidence: edge.records.flatMap((record) => record.evidence),
      };
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.kind, b.kind) || compare(a.to, b.to));
}
