import { defineOutput } from '../../../contracts/index.js';
import { placeOf } from '../../../core/evidence.js';
import { assetNames, stationNames } from '../../../core/path-text.js';
import { severities } from '../../../core/result.js';
import { isKindId, kindSpec } from '../../../core/schema/index.js';
import { markdownText as md, plainText, plural } from '../../../core/text.js';

export default defineOutput({
  id: 'markdown',
  title: 'Markdown',
  docs: { summary: 'A report for pull requests, wikis and tickets.' },
  extension: 'md',
  *render(report) {
    const name = assetNames(report.assets);
    const open = report.findings.filter((finding) => finding.gates && finding.state !== 'accepted');
    yield `# AI security posture of ${report.sources.map((source) => md(source.name)).join(', ')}\n\n`;
    yield `${plural(report.assets.length, 'asset')}, ${plural(open.length, 'open finding')}, ${plural(report.attackPaths.length, 'attack path')}, ${plural(report.results.unknown, 'unknown result')}. ${report.tool.name} ${report.tool.version}, ${report.generatedAt}.\n`;
    if (report.attackPaths.length > 0) yield '\n## Attack paths\n';
    for (const path of report.attackPaths) {
      yield `\n### ${md(path.title)} (${path.severity})\n\n${md(path.message)}\n\n`;
      const stations = stationNames(path, name);
      yield `1. ${md(stations[0] ?? '')}\n`;
      for (const [at, hop] of path.hops.entries())
        yield `${at + 2}. ${md(stations[at + 1] ?? '')} — ${hop.relation}${hop.reversed ? ', walked backwards' : ''}${hop.because[0] ? ` (\`${code(hop.because[0])}\`)` : ''}\n`;
      yield `\n**Fix.** ${md(path.remediation)}\n`;
    }
    for (const severity of severities) {
      const these = open.filter((finding) => finding.severity === severity);
      if (these.length === 0) continue;
      yield `\n## ${severity[0]?.toUpperCase()}${severity.slice(1)} (${these.length})\n\n| finding | place | owner | fix |\n|---|---|---|---|\n`;
      for (const finding of these) {
        const place = finding.evidence[0] ? `\`${code(placeOf(finding.evidence[0].locator))}\`` : '—';
        yield `| ${md(finding.message)}${finding.known ? ' *(known)*' : ''}<br>\`${finding.check}\` | ${place} | ${finding.owner ? md(finding.owner.name) : '—'} | ${md(finding.remediation)} |\n`;
      }
    }
    if (report.systems.length > 0) {
      yield '\n## AI systems\n\n| system | assets | findings | owner |\n|---|---|---|---|\n';
      for (const system of report.systems)
        yield `| ${md(system.name)} | ${system.assets.length} | ${system.findings.length} | ${system.owner ? md(system.owner) : '—'} |\n`;
    }
    yield '\n## Inventory\n\n| kind | name | provenance | confidence | place |\n|---|---|---|---|---|\n';
    for (const asset of report.assets) {
      const place = asset.evidence[0] ? `\`${code(placeOf(asset.evidence[0].locator))}\`` : '—';
      yield `| ${isKindId(asset.kind) ? kindSpec(asset.kind).title : asset.kind} | ${md(asset.name)} | ${asset.provenance.join(', ')} | ${asset.confidence} | ${place} |\n`;
    }
    yield '\n## Coverage\n\n| scope | status | read | not read |\n|---|---|---|---|\n';
    for (const scope of report.coverage)
      yield `| ${md(scope.scope)} | ${scope.status} | ${scope.read} | ${scope.skipped.map((skipped) => `${skipped.count} ${md(skipped.reason)}`).join('<br>') || '—'} |\n`;
    yield '\nControls named in findings are evidence towards a requirement and proposals until reviewed; nothing here says that a requirement is met.\n';
  },
});

/** Text inside a code span cannot be escaped: what would end it, or the table's cell, is replaced. */
const code = (text: string) => plainText(text).replaceAll('`', "'").replaceAll('|', '\\|');
