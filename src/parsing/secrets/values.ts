import { isPlaceholder } from '../../catalogue/launch/places.js';

/** Judging a value without keeping it: is it random, a placeholder, a reference? */

/** Shannon entropy in bits per character. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

const words =
  /\.{3}|…|\*{3}|x{4}|y{6}|example|placeholder|change[-_ ]?me|your|redacted|dummy|fake|sample|insert|replace|todo|secret[-_]?here|key[-_]?here|goes[-_]?here|not[-_]?a?[-_]?real|process\.env|os\.environ|getenv|0{8}|(?:^|[-_])(?:test|mock|demo|foo|bar|abc123|123abc|invalid|none|null)(?:[-_]|$)/i;
const sequences = ['abcdefghij', '0123456789', '1234567890', '9876543210', 'qwertyuiop'];

/** A value that stands for a key without being one. @param body what follows the public prefix */
export function isPlaceholderKey(body: string): boolean {
  if (isPlaceholder(body) || words.test(body) || /(.)\1{5}/.test(body)) return true;
  const lower = body.toLowerCase();
  if (sequences.some((sequence) => lower.includes(sequence))) return true;
  return body.length >= 16 && entropy(body) < 2.8;
}

const secretName =
  /(^|[_\-.])(api[_-]?keys?|apikey|access[_-]?key([_-]?id)?|secret([_-]?key)?|auth[_-]?token|tokens?|passwords?|passwd|pwd|pat|credentials?|private[_-]?key|client[_-]?secret|bearer|key)$|apikey$|accesstoken$|authtoken$|secretkey$|password$/i;
const harmlessName =
  /public|publishable|anon|max[_-]?tokens?|token[_-]?(limit|count|budget|type|url|uri|endpoint|file|path)|tokens?[_-]?per|key[_-]?(file|path|name|id|vault)|keys?[_-]?dir|primary[_-]?key|sort[_-]?key|idempotency|cache[_-]?key|^key$|^keys?[_-]/i;

/** Whether the name of a setting says that its value is secret. */
export function isSecretName(name: string): boolean {
  if (/^(authorization|x-api-key|api-key|x-auth-token|x-access-token|cookie|proxy-authorization)$/i.test(name)) return true;
  return secretName.test(name.replace(/^(VITE|NEXT_PUBLIC|REACT_APP|EXPO_PUBLIC)_/, '')) && !harmlessName.test(name);
}

/** A value under a secret's name that is the secret itself: no reference, no path, no switch, no prose. */
export function isSecretValue(value: string): boolean {
  const text = value.replace(/^(Bearer|Basic|Token|token)\s+/, '').trim();
  if (text.length < 8 || text.length > 4_000 || /\s/.test(text)) return false;
  if (isPlaceholderKey(text)) return false;
  if (/^(true|false|null|undefined|none|\d+)$/i.test(text) || /^([./~]|[A-Za-z]:\\|https?:\/\/[^@]*$)/.test(text)) return false;
  if (/^(op|vault|keychain|aws-sm|gcp-sm|akv|bws|env|file|secret|ref|pass|sops|ssm|doppler):/i.test(text)) return false;
  return new Set(text).size >= 5;
}

/** Name of the variable, input or secret that a value refers to; undefined when it is no plain reference. */
export function referenceOf(
  value: string,
): { readonly kind: 'environment' | 'input' | 'secret-manager'; readonly name: string } | undefined {
  const text = value.replace(/^(Bearer|Basic|Token|token)\s+/, '').trim();
  const input = /^\$\{input:([\w.-]{1,80})\}$/.exec(text);
  if (input) return { kind: 'input', name: input[1] as string };
  const variable =
    /^\$\{(?:env:|secret:|user_config\.)?([A-Za-z_]\w{0,80})(?::?-[^}]*)?\}$/.exec(text) ??
    /^\$([A-Z_][A-Z0-9_]{1,80})$/.exec(text) ??
    /^%([A-Z_][A-Z0-9_]{1,80})%$/.exec(text) ??
    /^\{env:([A-Za-z_]\w{0,80})\}$/.exec(text) ??
    /^\$env:([A-Za-z_]\w{0,80})$/.exec(text) ??
    /^\{\{\s*(?:env\.|secrets\.)?([A-Za-z_]\w{0,80})\s*\}\}$/.exec(text) ??
    /^(?:process\.env\.|os\.environ\/)([A-Za-z_]\w{0,80})$/.exec(text);
  if (variable) return { kind: 'environment', name: variable[1] as string };
  return /^(op|vault|keychain|aws-sm|bws|ssm):\/\/?/i.test(text)
    ? { kind: 'secret-manager', name: (text.split(':')[0] as string).toLowerCase() }
    : undefined;
}
