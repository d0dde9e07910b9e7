/** Prefixes of well-known key formats, long enough to be a value and not a placeholder's stem. */
const keyFormat =
  /^(?:sk|pk|rk|key|hf|gsk|xai|pplx|r8|fw|tvly|nvapi|pcsk|lsv2|ghp|gho|ghs|ghu|glpat|dapi|xox[abprs]|github_pat|AKIA|ASIA|AIza|eyJ)[A-Za-z0-9_.-]{16,}$/;

const addressWithPassword = /(:\/\/)[^\s/@:]{0,200}:[^\s/@]{1,300}@/g;

/**
 * Text that may leave the function which read it: credentials in addresses are cut out; undefined when the whole is a secret in a known
 * format. Summaries are cached, so that no value of a secret may get into one.
 */
export function withoutSecrets(text: string): string | undefined {
  if (text.length <= 4_000 && keyFormat.test(text)) return undefined;
  return text.includes('://') ? text.replace(addressWithPassword, '$1') : text;
}
