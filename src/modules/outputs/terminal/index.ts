import pc from 'picocolors';
import { defineOutput, type OutputOptions } from '../../../contracts/index.js';
import type { ScopeCoverage } from '../../../core/coverage.js';
import { placeOf } from '../../../core/evidence.js';
import type { Finding } from '../../../core/finding.js';
import { assetNames, stationNames } from '../../../core/path-text.js';
import type { AttackPath, Report } from '../../../core/report.js';
import { families, type Severity, severities, severityRank } from '../../../core/result.js';
import { isKindId, kindSpec } from '../../../core/schema/index.js';
import { plainText, plural, some, wrap } from '../../../core/text.js';

type Colours = ReturnType<typeof pc.createColors>;

const paint: Readonly<Record<Severity, (colours: Colours) => (text: string) => string>> = {
  critical: (c) => (text) => c.bold(c.red(text)),
  high: (c) => c.red,
  medium: (c) => c.yellow,
  low: (c) => c.blue,
  info: (c) => c.dim,
};

/** Most groups that are written out; the rest is counted. */
const mostPaths = 10;
const mostGroups = 40;
const mostAside = 8;

export default defineOutput({
  id: 'terminal',
  title: 'Terminal',
  docs: { summary: 'What a person reads first: attack paths, findings grouped by check, inventory, coverage, next steps.' },
  extension: 'txt',
  *render(report, options) {
    const colours = pc.createColors(options.colour);
    yield* heading(report, colours);
    yield* attackPaths(report, options, colours);
    yield* findings(report, options, colours);
    yield* inventory(report, options, colours);
    yield* drift(report, colours);
    yield* coverage(report, options, colours);
    yield* closing(report, options, colours);
  },
});

function* heading(report: Report, colours: Colours): Iterable<string> {
  const sources = report.sources.map((source) => plainText(source.name)).join(', ');
  const ai = report.assets.filter((asset) => asset.kind !== 'repository' && asset.kind !== 'device');
  yield `${colours.bold(`${report.tool.name} ${report.tool.version}`)} · ${sources} · ${plural(ai.length, 'asset')}, ${plural(report.relations.length, 'relation')}\n\n`;
}

const tag = (severity: Severity, colours: Colours) => paint[severity](colours)(severity.toUpperCase().padEnd(8));

function* attackPaths(report: Report, options: OutputOptions, colours: Colours): Iterable<string> {
  const shown = report.attackPaths.filter((path) => path.gates);
  const arrow = options.unicode ? ' → ' : ' -> ';
  const nameOf = assetNames(report.assets);
  for (const path of shown.slice(0, mostPaths)) {
    yield `${tag(path.severity, colours)} ${colours.bold(path.pattern)}  ${colours.dim(path.known ? 'attack path, known' : 'attack path')}\n`;
    yield `${wrap(plainText(path.message), options.width, '  ')}\n`;
    yield `    ${wrap(chain(path, nameOf, arrow), options.width - 4).replaceAll('\n', '\n    ')}\n`;
    if (path.owner) yield `  Owner   ${plainText(path.owner.name)} (${plainText(path.owner.because)})\n`;
    yield `  Fix     ${wrap(path.remediation, options.width - 10).replaceAll('\n', '\n          ')}\n`;
    yield `          ${colours.dim(`sightline explain ${path.id}`)}\n\n`;
  }
  if (shown.length > mostPaths) yield `${plural(shown.length - mostPaths, 'more attack path')}: sightline attack-paths\n\n`;
}

/** Names in walking order, each with the place that proves the step to it. */
function chain(path: AttackPath, nameOf: (id: string) => string, arrow: string): string {
  const [entry, ...stations] = stationNames(path, nameOf).map(plainText);
  return [
    entry,
    ...stations.map((name, at) => `${name}${path.hops[at]?.because[0] ? ` (${plainText(path.hops[at].because[0])})` : ''}`),
  ].join(arrow);
}

interface Group {
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly remediation: string;
  readonly findings: readonly Finding[];
}

function groups(findings: readonly Finding[]): Group[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) byCheck.set(finding.check, [...(byCheck.get(finding.check) ?? []), finding]);
  return [...byCheck.values()]
    .map((members) => [...members].sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || (a.id < b.id ? -1 : 1)))
    .map((members) => {
      const first = members[0] as Finding;
      return { check: first.check, title: first.title, severity: first.severity, remediation: first.remediation, findings: members };
    })
    .sort(
      (a, b) =>
        severityRank[a.severity] - severityRank[b.severity] || b.findings.length - a.findings.length || (a.check < b.check ? -1 : 1),
    );
}

function* findings(report: Report, options: OutputOptions, colours: Colours): Iterable<string> {
  const open = report.findings.filter((finding) => finding.gates && finding.state !== 'accepted');
  const grouped = groups(open);
  for (const group of grouped.slice(0, mostGroups)) {
    const known = group.findings.filter((finding) => finding.known).length;
    const count = `${plural(group.findings.length, 'asset')}${known > 0 ? `, ${known} known` : ''}`;
    yield `${tag(group.severity, colours)} ${colours.bold(group.check)}  ${colours.dim(count)}\n`;
    for (const finding of group.findings.slice(0, 3)) {
      const place = finding.evidence[0] ? placeOf(finding.evidence[0].locator) : '';
      const doubt = finding.confidence === 'certain' ? '' : ` [${finding.confidence}]`;
      yield `${wrap(`${plainText(finding.message)}${doubt}`, options.width, '  ')}\n`;
      yield `    ${colours.dim([plainText(place), finding.evidence.length > 1 ? `+${finding.evidence.length - 1}` : '', finding.owner ? `owner ${plainText(finding.owner.name)}` : ''].filter(Boolean).join('  '))}\n`;
    }
    if (group.findings.length > 3) yield `  and ${plural(group.findings.length - 3, 'more')}\n`.replace('mores', 'more');
    yield `  Fix     ${wrap(group.remediation, options.width - 10).replaceAll('\n', '\n          ')}\n`;
    yield `          ${colours.dim(`sightline explain ${group.check}`)}\n\n`;
  }
  if (grouped.length > mostGroups) yield `${plural(grouped.length - mostGroups, 'more check')} failed: use --format markdown or json.\n\n`;
  const accepted = report.findings.filter((finding) => finding.state === 'accepted').length;
  if (accepted > 0) yield `${plural(accepted, 'finding')} accepted by exceptions in the policy.\n\n`;
  yield* asideFindings(report, colours);
}

/** What stands in tests, examples, templates and vendored code: counted by check, since no gate falls over it. */
function* asideFindings(report: Report, colours: Colours): Iterable<string> {
  const aside = report.findings.filter((finding) => !finding.gates);
  if (aside.length === 0) return;
  yield `${plural(aside.length, 'finding')} in tests, examples, templates or vendored code, over which no gate falls:\n`;
  const counted = groups(aside);
  for (const group of counted.slice(0, mostAside))
    yield `  ${String(group.findings.length).padStart(4)}  ${tag(group.severity, colours)}  ${group.check}\n`;
  if (counted.length > mostAside) yield `        and ${plural(counted.length - mostAside, 'check')} more\n`;
  yield '\n';
}

function* inventory(report: Report, options: OutputOptions, colours: Colours): Iterable<string> {
  const assets = report.assets.filter((asset) => asset.kind !== 'repository' && asset.kind !== 'device');
  const active = assets.filter((asset) => (asset.properties.context ?? 'active') === 'active');
  const aside = assets.length - active.length;
  if (assets.length === 0) return;
  yield `${colours.bold(active.length > 0 ? 'Inventory' : 'Inventory of tests, examples, templates and vendored code')}\n`;
  yield* inventoryRows(active.length > 0 ? active : assets, options, colours);
  if (active.length > 0 && aside > 0) yield `        and ${aside} in tests, examples, templates or vendored code\n`;
  yield '\n';
}

function* inventoryRows(assets: Report['assets'], options: OutputOptions, colours: Colours): Iterable<string> {
  const counted = new Map<string, string[]>();
  for (const asset of assets) counted.set(asset.kind, [...(counted.get(asset.kind) ?? []), plainText(asset.name)]);
  const rows = [...counted]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([kind, names]) => ({
      label: isKindId(kind) ? kindSpec(kind)[names.length === 1 ? 'title' : 'plural'] : kind,
      names: [...new Set(names)].sort(),
      count: names.length,
    }));
  const widest = Math.max(...rows.map((row) => row.label.length));
  for (const row of rows) {
    const room = options.width - widest - 10;
    let shown = row.names.length;
    while (shown > 1 && some(row.names, shown).length > room) shown--;
    const text = some(row.names, shown);
    yield `  ${String(row.count).padStart(4)}  ${row.label.padEnd(widest)}  ${colours.dim(text.length > room ? `${text.slice(0, room - 3)}...` : text)}\n`;
  }
}

function* drift(report: Report, colours: Colours): Iterable<string> {
  if (!report.drift) return;
  const weaker = report.drift.filter((change) => change.direction === 'weaker');
  yield `${colours.bold('Drift from the baseline')}  ${weaker.length} weaker, ${report.drift.length - weaker.length} other\n`;
  const nameOf = assetNames(report.assets);
  const name = (id: string) => plainText(nameOf(id));
  for (const change of weaker.slice(0, 10)) {
    const what =
      typeof change.subject === 'string'
        ? `${name(change.subject)}${change.property ? ` ${change.property}: ${JSON.stringify(change.before)} is now ${JSON.stringify(change.after)}` : ''}`
        : `${name(change.subject.from)} ${change.subject.kind} ${name(change.subject.to)}`;
    yield `  weaker  ${change.change}  ${plainText(what)}\n`;
  }
  yield '\n';
}

function* coverage(report: Report, options: OutputOptions, colours: Colours): Iterable<string> {
  const fails = (family: string) => report.findings.filter((finding) => finding.family === family && finding.gates).length;
  yield `${colours.bold('Coverage')}\n`;
  for (const scope of report.coverage) yield* scopeLines(scope, options, colours);
  const { pass, fail, unknown, manual, notApplicable } = report.results;
  yield `  Results  ${pass} pass, ${fail} fail, ${unknown} unknown, ${manual} to be answered by a person, ${notApplicable} do not apply\n`;
  yield `  Failed   ${families.map((family) => `${family} ${fails(family)}`).join(', ')}\n\n`;
}

function* scopeLines(scope: ScopeCoverage, options: OutputOptions, colours: Colours): Iterable<string> {
  const status = scope.status === 'complete' ? colours.green('complete') : colours.yellow(scope.status);
  yield `  ${plainText(scope.scope)}  ${status}, ${plural(scope.read, 'file')} read\n`;
  if (scope.read === 0) yield '    Nothing was read here: nothing found says nothing.\n';
  for (const skipped of scope.skipped)
    yield `    not read: ${skipped.count} ${skipped.reason}  ${colours.dim(some(skipped.examples.map(plainText), 2))}\n`;
  const unreadable = scope.notices.filter((notice) => notice.code === 'unreadable');
  for (const notice of unreadable.slice(0, 10))
    yield `${wrap(plainText(`${notice.message}${notice.line ? ` (line ${notice.line})` : ''}`), options.width, '    ')}\n`;
  const others = scope.notices.length - Math.min(unreadable.length, 10);
  if (others > 0) yield `    ${plural(others, 'more notice')} in the JSON report${unresolvedCount(scope)}\n`;
}

function unresolvedCount(scope: ScopeCoverage): string {
  const count = scope.notices.filter((notice) => notice.code === 'unresolved').length;
  return count > 0 ? `, ${count} about values that could not be followed` : '';
}

function* closing(report: Report, options: OutputOptions, colours: Colours): Iterable<string> {
  const gating = report.findings.filter((finding) => finding.gates && finding.state !== 'accepted');
  const by = severities
    .map((severity) => [severity, gating.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0);
  const paths = report.attackPaths.filter((path) => path.gates).length;
  const ai = report.assets.some((asset) => asset.kind !== 'repository' && asset.kind !== 'device');
  if (!ai) yield 'No AI was found in what was read.\n';
  else if (gating.length === 0)
    yield `${nothingGates(report)} ${report.results.unknown > 0 ? `${plural(report.results.unknown, 'result')} could not be decided; that is not a pass.` : ''}\n`;
  else
    yield `${plural(gating.length, 'finding')}: ${by.map(([severity, count]) => paint[severity](colours)(`${count} ${severity}`)).join(', ')}${paths > 0 ? `; ${plural(paths, 'attack path')}` : ''}\n`;
  const dot = options.unicode ? ' · ' : ' | ';
  yield `Next: ${['sightline explain <id>', 'sightline scan --format sarif -o findings.sarif', 'sightline baseline approve'].join(dot)}\n`;
}

/** What failed and stops nobody is still said: it stands in tests and the like, or somebody accepted it. */
function nothingGates({ findings }: Report): string {
  if (findings.length === 0) return 'No check failed.';
  const accepted = findings.filter((finding) => finding.state === 'accepted').length;
  const listed = findings.length - accepted;
  const parts = [
    ...(listed > 0 ? [`${plural(listed, 'finding')} in tests, examples, templates or vendored code`] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ];
  return `Nothing failed that a gate falls over: ${parts.join(', ')}.`;
}
