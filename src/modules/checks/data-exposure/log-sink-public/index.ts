import { defineCheck } from '../../../../contracts/index.js';
import { defaultDecides, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';
import { isAi } from '../../../../core/usage.js';

export default defineCheck({
  id: 'log-sink-public',
  version: 1,
  title: 'Logs of prompts and outputs are closed to the public',
  family: 'data-exposure',
  severity: 'critical',
  maturity: 'stable',
  appliesTo: ['log-sink'],
  catalogue: { none: 'The catalogue has no row on public access to the store of prompts and outputs.' },
  controls: ['owasp-llm:LLM02:2025', 'owasp-mcp:MCP10:2025', 'atlas:AML.T0036', 'nist-csf:PR.DS-01', 'iso-42001:A.6.2.8'],
  docs: {
    risk: 'Everything that users ever asked, and every answer, can be fetched by anybody.',
    pass: 'The log is not public.',
    fail: 'Anybody may read the log.',
    unknown: 'Who may read it could not be read.',
    remediation: 'Take public access away at the store and at the account, and see in its access log who came.',
  },
  evaluate(sink, view) {
    const holds = sink.get('capturesContent');
    const sources = view.in(sink.id, 'logs-to').items.some(({ asset }) => isAi(asset));
    if (!sources && !(holds.state === 'known' && holds.value)) return notApplicable('Nothing says that prompts or outputs rest there.');
    const failed =
      holds.state === 'known' && !holds.value
        ? fail(`Anybody may read the log ${sink.name}.`, { severity: 'medium', severityBecause: 'It holds no prompts or outputs.' })
        : fail(`Anybody may read the log ${sink.name}.`);
    return judgeFlag(sink.get('public'), true, failed, defaultDecides);
  },
});
