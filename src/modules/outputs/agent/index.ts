import { defineOutput } from '../../../contracts/index.js';
import { placeOf } from '../../../core/evidence.js';
import { severityRank } from '../../../core/result.js';
import { plainText } from '../../../core/text.js';

export default defineOutput({
  id: 'agent',
  title: 'One line for each finding',
  docs: { summary: 'Findings as single lines for coding agents and scripts: severity, place, check, message, fix.' },
  extension: 'txt',
  *render(report) {
    const open = report.findings
      .filter((finding) => finding.gates && finding.state !== 'accepted' && !finding.known)
      .sort((a, b) => severityRank[a.severity] - severityRank[b.severity] || (a.id < b.id ? -1 : 1));
    for (const path of report.attackPaths)
      if (path.gates && !path.known) yield `${path.severity} attack-path ${path.id} ${plainText(path.message)} Fix: ${path.remediation}\n`;
    for (const finding of open) {
      const place = finding.evidence[0] ? plainText(placeOf(finding.evidence[0].locator)) : plainText(finding.asset);
      yield `${finding.severity} ${place} ${finding.check} ${plainText(finding.message)} Fix: ${finding.remediation}\n`;
    }
    for (const scope of report.coverage)
      if (scope.status !== 'complete')
        yield `note ${plainText(scope.scope)} was read ${scope.status === 'failed' ? 'not at all' : 'in part'}; missing findings there mean nothing\n`;
    yield `summary ${open.length} findings, ${report.results.unknown} unknown, ${report.assets.length} assets\n`;
  },
});
