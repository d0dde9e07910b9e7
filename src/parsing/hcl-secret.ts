import type { HclExpression } from './hcl.js';
import { withoutSecrets } from './secret-text.js';

const secretName = /(^|[_-])(password|passwd|secret|token|api_?key|apikey|private_key|access_key|secret_key|credentials?|auth)$/i;
const placeholder =
  /^(<[^>]*>|[*xX.-]{3,}|change[-_ ]?me|(your|my|replace|insert|example|dummy|placeholder|fake)[-_ ].{0,80}|todo|none|null|test|example|placeholder|dummy|-)$/i;
const notSecret = /^(arn:|projects\/|https?:\/\/|\/|\$\{|data\.|true$|false$)/;

/** Whether a place with this name holds a secret. Names that end in what describes one (`_arn`, `_id`, `_name`) do not. */
export function holdsSecret(name: string): boolean {
  return secretName.test(name.trim());
}

/** The expression of a named place, without a literal secret. References stay: they are no values. */
export function withoutSecret(name: string, value: HclExpression): HclExpression {
  if (!holdsSecret(name) || value.is !== 'literal' || typeof value.value !== 'string') return value;
  return value.value === '' || notSecret.test(value.value) || placeholder.test(value.value) ? value : secret;
}

/** A literal text, unless it is a secret in a known format. */
export function literalText(text: string): HclExpression {
  const kept = withoutSecrets(text);
  return kept === undefined ? secret : { is: 'literal', value: kept };
}

const secret: HclExpression = { is: 'opaque', why: 'a literal secret', secret: true };
