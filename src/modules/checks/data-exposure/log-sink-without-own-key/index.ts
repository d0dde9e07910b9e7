import { defineCheck } from '../../../../contracts/index.js';
import { judgeFlag, noSuchSetting } from '../../../../core/judge.js';
import { fail, notApplicable } from '../../../../core/result.js';

export default defineCheck({
  id: 'log-sink-without-own-key',
  version: 1,
  title: 'Logs of prompts and outputs are encrypted with a key of your own',
  family: 'data-exposure',
  severity: 'low',
  maturity: 'stable',
  appliesTo: ['log-sink'],
  catalogue: ['data-exposure.bedrock-invocation-log-encrypted'],
  controls: ['owasp-llm:LLM02:2025', 'nist-csf:PR.DS-01', 'atlas:AML.M0012'],
  docs: {
    risk: 'Access cannot be taken back by taking back a key, and reading leaves no trace at the key.',
    pass: 'The log is encrypted with a key of the customer.',
    fail: 'The log holds prompts or outputs under a key of the provider.',
    unknown: 'The encryption could not be read.',
    remediation: 'Set a key of your own on the store, and limit who may use it.',
  },
  evaluate(sink) {
    if (sink.value('capturesContent') !== true) return notApplicable('Nothing says that prompts or outputs rest there.');
    return judgeFlag(
      sink.get('encryptedWithOwnKey'),
      false,
      fail(`The log ${sink.name} holds prompts or outputs under a key of the provider.`),
      noSuchSetting,
    );
  },
});
