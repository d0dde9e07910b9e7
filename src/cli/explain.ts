import pc from 'picocolors';
import { controlTitle } from '../catalogue/frameworks/index.js';
import type { Check } from '../contracts/index.js';
import { placeOf } from '../core/evidence.js';
import { assetNames, stationNames } from '../core/path-text.js';
import type { Drift, Report } from '../core/report.js';
import { kindSpec } from '../core/schema/index.js';
import { plainText, plural, wrap } from '../core/text.js';
import type { outputOptions } from './scan.js';

type Options = ReturnType<typeof outputOptions>;

const section = (title: string, text: string, options: Options) =>
  `${pc.createColors(options.colour).bold(title)}\n${wrap(text, options.width, '  ')}\n\n`;

export function listChecks(checks: readonly Check[], options: Options): string {
  const colours = pc.createColors(options.colour);
  const widest = Math.max(...checks.map((check) => check.id.length), 0);
  const rows = [...checks].sort((a, b) => (`${a.family} ${a.id}` < `${b.family} ${b.id}` ? -1 : 1));
  let family = '';
  const lines: string[] = [];
  for (const check of rows) {
    if (check.family !== family) {
      lines.push(`${family ? '\n' : ''}${colours.bold(check.family)}`);
      family = check.family;
    }
    lines.push(`  ${check.id.padEnd(widest)}  ${check.severity.padEnd(8)}  ${check.title}`);
  }
  return `${lines.join('\n')}\n\n${plural(checks.length, 'check')}. sightline explain <check>\n`;
}

export function describeCheck(check: Check, options: Options): string {
  const colours = pc.createColors(options.colour);
  const { docs } = check;
  const controls = check.controls.map((control) => `${control}${controlTitle(control) ? ` ${controlTitle(control)}` : ''}`);
  return [
    `${colours.bold(check.id)}  ${check.severity}, ${check.family}, ${check.maturity}\n${check.title}.\nApplies to: ${check.appliesTo.map((kind) => kindSpec(kind).plural).join(', ')}\n\n`,
    section('Risk', docs.risk, options),
    section('How we decide', `Pass: ${docs.pass} Fail: ${docs.fail} Unknown: ${docs.unknown}`, options),
    section('Fix', docs.remediation, options),
    docs.limits ? section('Limits', docs.limits, options) : '',
    controls.length > 0 ? section('Evidence towards (proposals, not reviewed)', controls.join('; '), options) : '',
    docs.references?.length ? section('References', docs.references.join(' '), options) : '',
  ].join('');
}

export function describeFinding(report: Report, id: string, options: Options): string | undefined {
  const finding = report.findings.find((candidate) => candidate.id === id);
  if (!finding) return undefined;
  const check = options.checks.get(finding.check);
  const paths = report.attackPaths.filter((path) => finding.attackPaths.includes(path.id));
  return [
    `${pc.createColors(options.colour).bold(finding.id)}  ${finding.severity}${finding.severityBecause ? ` (${finding.severityBecause})` : ''}, ${finding.confidence}, ${finding.state}\n${wrap(plainText(finding.message), options.width)}\n\n`,
    section('Asset', plainText(finding.asset), options),
    section('Evidence', finding.evidence.map((evidence) => plainText(placeOf(evidence.locator))).join(', ') || 'none', options),
    check ? section('Risk', check.docs.risk, options) : '',
    section('Fix', finding.remediation, options),
    section(
      'Owner',
      finding.owner
        ? `${plainText(finding.owner.name)} (${plainText(finding.owner.because)}, ${finding.owner.confidence})`
        : 'nobody is named',
      options,
    ),
    paths.length > 0 ? section('Attack paths', paths.map((path) => plainText(path.message)).join(' '), options) : '',
    finding.exception ? section('Accepted by', plainText(finding.exception), options) : '',
  ].join('');
}

export function describeAsset(report: Report, id: string, options: Options): string | undefined {
  const asset = report.assets.find((candidate) => candidate.id === id);
  if (!asset) return undefined;
  const properties = Object.entries(asset.properties).map(([name, value]) => `  ${name}: ${plainText(String(value))}`);
  const states = Object.entries(asset.states ?? {}).map(
    ([name, state]) => `  ${name}: ${state.state}${state.reason ? ` (${plainText(state.reason)})` : ''}`,
  );
  const nameOf = assetNames(report.assets);
  const name = (other: string) => plainText(nameOf(other));
  const relations = report.relations.flatMap((relation) =>
    relation.from === id
      ? [`  ${relation.kind} ${name(relation.to)}`]
      : relation.to === id
        ? [`  ${name(relation.from)} ${relation.kind} this`]
        : [],
  );
  const findings = report.findings
    .filter((finding) => finding.asset === id)
    .map((finding) => `  ${finding.severity}  ${finding.id}  ${plainText(finding.message)}`);
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `${pc.createColors(options.colour).bold(title)}\n${lines.join('\n')}\n\n` : '';
  return [
    `${pc.createColors(options.colour).bold(plainText(asset.name))}  ${kindSpec(asset.kind).title}, ${asset.provenance.join(' and ')}, ${asset.confidence}\n${plainText(asset.id)}\n\n`,
    part('Properties', [...properties, ...states]),
    part('Relations', relations),
    part('Findings', findings),
    part(
      'Evidence',
      asset.evidence.map((evidence) => `  ${plainText(placeOf(evidence.locator))}  (${evidence.module})`),
    ),
    part('Owner', asset.owner ? [`  ${plainText(asset.owner.name)} (${plainText(asset.owner.because)})`] : []),
  ].join('');
}

export function describeAttackPaths(report: Report, options: Options, id?: string): string | undefined {
  const paths = report.attackPaths.filter((path) => id === undefined || path.id === id);
  if (paths.length === 0) return undefined;
  const colours = pc.createColors(options.colour);
  const nameOf = assetNames(report.assets);
  const name = (other: string) => plainText(nameOf(other));
  return paths
    .map((path) => {
      const [entry, ...stations] = stationNames(path, nameOf).map(plainText);
      const hops = path.hops.map(
        (hop, at) =>
          `  ${options.unicode ? '→' : '->'} ${stations[at]}  ${colours.dim(`${hop.relation}${hop.reversed ? ', backwards' : ''}${hop.because.length > 0 ? `, ${hop.because.map(plainText).join(', ')}` : ''}`)}`,
      );
      const cut = path.cut
        ? `  Cheapest cut: ${name(path.cut.from)} ${path.cut.relation} ${name(path.cut.to)} (breaks ${plural(path.cut.breaks, 'path')} of this pattern)\n`
        : '';
      return `${path.severity.toUpperCase()}  ${colours.bold(path.id)}\n${wrap(plainText(path.message), options.width, '  ')}\n  ${entry}\n${hops.join('\n')}\n${cut}  Findings: ${path.findings.join(', ') || 'none'}\n  Fix: ${wrap(path.remediation, options.width - 7).replaceAll('\n', '\n       ')}\n`;
    })
    .join('\n');
}

export function describeDrift(report: Report, drift: readonly Drift[], options: Options): string {
  if (drift.length === 0) return 'Nothing changed since the baseline was approved.\n';
  const colours = pc.createColors(options.colour);
  const nameOf = assetNames(report.assets);
  const name = (id: string) => plainText(nameOf(id));
  const lines = drift.map((change) => {
    const subject =
      typeof change.subject === 'string'
        ? name(change.subject)
        : `${name(change.subject.from)} ${change.subject.kind} ${name(change.subject.to)}`;
    const values = change.property
      ? `  ${change.property}: ${JSON.stringify(change.before ?? null)} is now ${JSON.stringify(change.after ?? null)}`
      : '';
    const direction =
      change.direction === 'weaker'
        ? colours.red('weaker')
        : change.direction === 'stronger'
          ? colours.green('stronger')
          : change.direction;
    return `${direction.padEnd(8)}  ${change.change.padEnd(7)}  ${subject}${plainText(values)}\n          ${colours.dim(change.because)}`;
  });
  return `${lines.join('\n')}\n\n${plural(drift.filter((change) => change.direction === 'weaker').length, 'change')} of ${drift.length} made something weaker.\n`;
}
