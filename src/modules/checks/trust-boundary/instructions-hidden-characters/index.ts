import { defineCheck } from '../../../../contracts/index.js';
import { isStated, judgeFlag } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'instructions-hidden-characters',
  version: 1,
  title: 'Instructions hold no characters that only the model sees',
  family: 'trust-boundary',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['prompt', 'skill', 'tool'],
  catalogue: ['trust-boundary.mcp-hidden-unicode'],
  controls: ['owasp-llm:LLM01:2025', 'owasp-asi:ASI01', 'atlas:AML.T0068', 'atlas:AML.T0110'],
  docs: {
    risk: 'Invisible characters carry orders past the reviewer: the person sees a harmless text, the model reads another.',
    pass: 'The text holds no invisible or direction-changing characters.',
    fail: 'The text holds characters that a reader does not see and a model does.',
    unknown: 'The text could not be read.',
    remediation: 'Delete the characters, look up who brought them in, and let the pipeline refuse them.',
  },
  evaluate(asset) {
    if (asset.kind === 'tool' && !isStated(asset.get('hiddenUnicode')))
      return notApplicable('Its text stands in code, or behind an address, that was not read for this.');
    return judgeFlag(
      asset.get('hiddenUnicode'),
      true,
      fail(`${asset.name} holds characters that a reader does not see and a model does.`),
      notApplicable('It has no text.'),
    );
  },
});
