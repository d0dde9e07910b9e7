import { defineOutput } from '../../../contracts/index.js';
import { placeOf } from '../../../core/evidence.js';

export default defineOutput({
  id: 'terminal',
  title: 'Terminal',
  docs: { summary: 'What a person reads first: attack paths, findings grouped by check, coverage, next steps.' },
  extension: 'txt',
  *render(report) {
    yield `${report.tool.name} ${report.tool.version} · ${report.assets.length} assets, ${report.relations.length} relations\n\n`;
    for (const path of report.attackPaths) yield `${path.severity.toUpperCase()}  ${path.message}\n`;
    for (const finding of report.findings)
      yield `${finding.severity.toUpperCase()}  ${finding.check}  ${finding.message}  ${finding.evidence[0] ? placeOf(finding.evidence[0].locator) : ''}\n`;
    for (const scope of report.coverage) yield `${scope.scope}: ${scope.status}, ${scope.read} files read\n`;
  },
});
