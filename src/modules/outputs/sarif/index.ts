import { defineOutput, type OutputOptions } from '../../../contracts/index.js';
import type { Evidence } from '../../../core/evidence.js';
import type { Finding } from '../../../core/finding.js';
import { sha256 } from '../../../core/ids.js';
import type { Report } from '../../../core/report.js';
import type { Severity } from '../../../core/result.js';
import { jsonText, plainText } from '../../../core/text.js';

/** GitHub code scanning turns these numbers into its own words. */
const securitySeverity: Readonly<Record<Severity, string>> = { critical: '9.5', high: '8.0', medium: '5.5', low: '3.0', info: '0.1' };
const level: Readonly<Record<Severity, string>> = { critical: 'error', high: 'error', medium: 'warning', low: 'note', info: 'note' };
const precision = { certain: 'very-high', likely: 'high', possible: 'low' } as const;

/** @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export default defineOutput({
  id: 'sarif',
  title: 'SARIF 2.1.0',
  docs: {
    summary: 'For code scanning and editors. Findings without a place in a file are left to the other formats: a path is never invented.',
  },
  extension: 'sarif',
  *render(report, options) {
    const findings = report.findings.filter((finding) => files(finding.evidence).length > 0);
    const rules = [...new Set(findings.map((finding) => finding.check))].sort();
    const head = {
      tool: {
        driver: {
          name: 'Sightline',
          semanticVersion: report.tool.version,
          rules: rules.map((id) => ruleOf(id, options, findings)),
        },
      },
      automationDetails: { id: 'sightline/' },
      columnKind: 'utf16CodeUnits',
      invocations: [
        {
          executionSuccessful: report.coverage.every((scope) => scope.status !== 'failed'),
          toolExecutionNotifications: report.coverage.flatMap((scope) =>
            scope.notices
              .filter((notice) => notice.code === 'unreadable')
              .map((notice) => ({
                level: 'warning',
                message: { text: plainText(notice.message) },
                ...(notice.path ? { locations: [locationOf(notice.path, notice.line)] } : {}),
              })),
          ),
        },
      ],
      taxonomies: taxonomies(findings),
    };
    yield `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[${jsonText(head).slice(0, -1)},"results":[`;
    for (const [at, finding] of findings.entries()) yield `${at === 0 ? '\n' : ',\n'}${jsonText(resultOf(finding, rules, report))}`;
    yield '\n]}]}\n';
  },
});

function files(evidence: readonly Evidence[]): { path: string; line?: number; endLine?: number; column?: number }[] {
  return evidence.flatMap(({ locator }) => (locator.type === 'file' ? [locator] : []));
}

function locationOf(path: string, line = 1, endLine?: number, column?: number) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, ...(endLine && endLine >= line ? { endLine } : {}), ...(column ? { startColumn: column } : {}) },
    },
  };
}

function ruleOf(id: string, options: OutputOptions, findings: readonly Finding[]) {
  const check = options.checks.get(id);
  const sample = findings.find((finding) => finding.check === id);
  const severity = check?.severity ?? sample?.severity ?? 'medium';
  const help = check
    ? [check.docs.risk, `Fix: ${check.docs.remediation}`, check.docs.limits ? `Limits: ${check.docs.limits}` : ''].filter(Boolean)
    : [sample?.remediation ?? ''];
  return {
    id,
    name: id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    shortDescription: { text: check?.title ?? sample?.title ?? id },
    fullDescription: { text: check?.docs.risk ?? sample?.title ?? id },
    help: { text: help.join('\n\n'), markdown: help.join('\n\n') },
    ...(check?.docs.references?.[0] ? { helpUri: check.docs.references[0] } : {}),
    defaultConfiguration: { level: level[severity] },
    properties: {
      'security-severity': securitySeverity[severity],
      precision: precision[sample?.confidence ?? 'likely'],
      tags: ['security', 'ai', ...(check ? [check.family] : []), ...(check?.controls.slice(0, 6) ?? [])],
    },
  };
}

function resultOf(finding: Finding, rules: readonly string[], report: Report) {
  const places = files(finding.evidence);
  const first = places[0] as (typeof places)[number];
  const paths = report.attackPaths.filter((path) => finding.attackPaths.includes(path.id));
  return {
    ruleId: finding.check,
    ruleIndex: rules.indexOf(finding.check),
    level: level[finding.severity],
    message: { text: plainText(`${finding.message}${paths.length > 0 ? ` Part of: ${paths.map((path) => path.message).join(' ')}` : ''}`) },
    locations: [locationOf(first.path, first.line, first.endLine, first.column)],
    ...(places.length > 1
      ? { relatedLocations: places.slice(1, 100).map((place, id) => ({ id: id + 1, ...locationOf(place.path, place.line) })) }
      : {}),
    // Identity, not line: a moved line must not close and open an alert.
    partialFingerprints: { primaryLocationLineHash: `${sha256(finding.id).slice(0, 16)}:1`, 'sightline/v1': finding.id },
    baselineState: finding.known ? 'unchanged' : 'new',
    ...(finding.exception ? { suppressions: [{ kind: 'external', status: 'accepted', justification: plainText(finding.exception) }] } : {}),
    ...(finding.controls.length > 0
      ? { taxa: finding.controls.map((control) => ({ id: idOf(control), toolComponent: { name: frameworkOf(control) } })) }
      : {}),
    properties: {
      asset: plainText(finding.asset),
      confidence: finding.confidence,
      severity: finding.severity,
      gates: finding.gates,
      ...(finding.owner ? { owner: plainText(finding.owner.name) } : {}),
    },
  };
}

const frameworkOf = (control: string) => control.slice(0, control.indexOf(':'));
const idOf = (control: string) => control.slice(control.indexOf(':') + 1);

/** Framework ids that findings give evidence towards: proposals until reviewed. */
function taxonomies(findings: readonly Finding[]) {
  const controls = [...new Set(findings.flatMap((finding) => finding.controls))].sort();
  return [...new Set(controls.map(frameworkOf))].map((framework) => ({
    name: framework,
    shortDescription: { text: 'Evidence towards these ids; a proposal until reviewed, and never a statement of compliance.' },
    taxa: controls.filter((control) => frameworkOf(control) === framework).map((control) => ({ id: idOf(control) })),
  }));
}
