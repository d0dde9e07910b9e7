import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'agent-without-own-key',
  version: 1,
  title: 'Sessions of the managed agent are encrypted with a key of your own',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['agent'],
  catalogue: ['data-exposure.bedrock-agent-cmk'],
  controls: ['owasp-llm:LLM02:2025', 'nist-csf:PR.DS-01', 'atlas:AML.M0012'],
  docs: {
    risk: 'What users told the agent rests at the provider under a key that you can neither watch nor take back.',
    pass: 'Sessions are encrypted with a key of the customer.',
    fail: 'Sessions are encrypted with a key of the provider.',
    unknown: 'The encryption could not be read.',
    remediation: 'Name a key of your own in the definition of the agent.',
  },
  evaluate(agent) {
    const state = agent.get('encryptedWithOwnKey');
    if (state.state === 'unknown' && agent.value('provider') === undefined) return notApplicable('No provider runs it.');
    return judgeFlag(state, false, fail(`Sessions of ${agent.name} rest under a key of the provider.`), noSuchSetting);
  },
});
