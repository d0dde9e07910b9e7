import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'instructions-ask-concealment',
  version: 1,
  title: 'Instructions do not ask the agent to hide what it does',
  family: 'trust-boundary',
  severity: 'high',
  maturity: 'stable',
  appliesTo: ['prompt', 'skill', 'tool'],
  catalogue: ['trust-boundary.mcp-tool-poisoning', 'trust-boundary.mcp-suspicious-words', 'trust-boundary.skill-injection'],
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'owasp-mcp:MCP03:2025', 'atlas:AML.T0110', 'atlas:AML.T0051.001'],
  docs: {
    risk: 'A text that tells an agent to keep something from its user, or to send secrets away, is what a poisoned tool or skill looks like.',
    pass: 'No such wording was found.',
    fail: 'The wording tells an agent to hide actions from its user or to send secrets away.',
    unknown: 'The text could not be read.',
    remediation: 'Read the text; if it is not yours, remove the tool or skill and change the credentials that it could reach.',
    limits: 'This is a reading of words, never proof, and an attacker can word it otherwise: a pass says little.',
  },
  evaluate(asset) {
    if (asset.kind === 'tool' && !isStated(asset.get('concealment')))
      return notApplicable('Its text stands in code, or behind an address, that was not read for this.');
    return judgeFlag(
      asset.get('concealment'),
      true,
      fail(`${asset.name} reads as if it told an agent to hide actions from its user or to send secrets away.`, { confidence: 'possible' }),
      notApplicable('It has no text.'),
    );
  },
});
