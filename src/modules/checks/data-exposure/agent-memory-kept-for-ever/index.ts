import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, notApplicable, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-memory-kept-for-ever',
  version: 1,
  title: 'Agent memory forgets after a while',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['agent-memory'],
  catalogue: { none: 'The catalogue has no row on how long an agent remembers.' },
  controls: ['owasp-llm:LLM02:2025', 'owasp-asi:ASI06', 'nist-ai-rmf:MEASURE 2.10'],
  docs: {
    risk: 'What users told the agent stays for ever, also after they asked for its deletion.',
    pass: 'Memory ends after a set time, or with the process.',
    fail: 'Memory outlives the process and has no end.',
    unknown: 'How long it is kept could not be read.',
    remediation: 'Set a time to live on the store of the memory, and delete threads on request.',
  },
  evaluate(memory) {
    const persistent = memory.get('persistent');
    if (persistent.state === 'known' && !persistent.value) return notApplicable('It ends with the process.');
    const retention = memory.get('retentionDays');
    if (retention.state === 'unset' && persistent.state !== 'known') return unknown('Whether it outlives the process was not read.');
    return judge(retention, { weak: () => undefined, unset: fail(`The memory ${memory.name} is kept for ever.`) });
  },
});
