import { defineCheck } from '../../../../contracts/index.js';
import { judge } from '../../../../core/judge.js';
import { fail, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-memory-without-isolation',
  version: 1,
  title: 'Agent memory keeps users apart',
  family: 'data-exposure',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['agent-memory'],
  catalogue: { none: 'The catalogue has no row on whose memory an agent reads.' },
  controls: ['owasp-asi:ASI06', 'owasp-llm:LLM02:2025', 'atlas:AML.T0080.000', 'atlas:AML.M0031', 'nist-ai-rmf:MEASURE 2.10'],
  docs: {
    risk: 'What one user told the agent is told to another, and one user can plant what the agent believes of all.',
    pass: 'Memory is kept apart by the identity of whoever asks.',
    fail: 'Memory is shared, or kept apart by a constant.',
    unknown: 'What keeps users apart could not be followed.',
    remediation: 'Take the key of the memory from the verified identity of the caller.',
  },
  evaluate(memory) {
    return judge(memory.get('isolation'), {
      weak: (isolation) => {
        if (isolation === 'identity-derived') return undefined;
        if (isolation === 'caller-supplied')
          return fail(`The memory ${memory.name} is kept apart by a value that the caller sends.`, {
            severity: 'low',
            severityBecause: 'Users are kept apart as long as none sends the value of another.',
          });
        return fail(
          `The memory ${memory.name} does not keep users apart.`,
          memory.value('persistent') === false ? { severity: 'low', severityBecause: 'It ends with the process.' } : {},
        );
      },
      unset: unknown('Nothing says what keeps users apart.'),
    });
  },
});
