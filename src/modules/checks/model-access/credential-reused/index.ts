import { defineCheck } from '../../../../contracts/index.js';
import { fail, notApplicable, pass, unknown } from '../../../../core/result.js';

export default defineCheck({
  id: 'credential-reused',
  version: 1,
  title: 'Every place has a key of its own',
  family: 'model-access',
  severity: 'medium',
  maturity: 'stable',
  appliesTo: ['credential'],
  catalogue: { none: 'The catalogue has no row on one secret that lies in several places.' },
  controls: ['owasp-asi:ASI03', 'atlas:AML.T0012', 'nist-csf:PR.AA-01'],
  docs: {
    risk: 'One leak opens every place that shares the key, the log cannot tell them apart, and nobody dares to revoke it.',
    pass: 'No other place holds the same secret.',
    fail: 'The same secret lies in several places.',
    unknown: 'The secret has no fingerprint that could be compared.',
    remediation: 'Make a key for each place, each with only the rights that it needs.',
    limits: 'Only fingerprints under one key are compared, and only of secrets with enough randomness.',
  },
  evaluate(credential, view) {
    if (credential.value('literal') !== true) return notApplicable('It is a reference, and its value was not seen.');
    const fingerprint = credential.get('fingerprint');
    if (fingerprint.state !== 'known') return unknown('It has no fingerprint that could be compared.');
    const others = view.all('credential').filter((other) => other.id !== credential.id && other.value('fingerprint') === fingerprint.value);
    if (others.length === 0) {
      const { complete, because } = view.complete('credential');
      return complete ? pass() : unknown(because ?? 'Not every place was read.');
    }
    return fail(`The secret ${credential.name} lies in ${others.length + 1} places.`);
  },
});
