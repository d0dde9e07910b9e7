import { createHmac } from 'node:crypto';

/**
 * Fingerprints of secrets: they tell two places of one secret together without keeping it. `fp1:<keyId>:<128-bit HMAC-SHA-256>`;
 * only fingerprints with equal key ids compare.
 */
const publicKey = 'sightline public fingerprint key 1';
/** A fingerprint under a key that everybody knows can be guessed back unless the secret itself cannot. */
const randomBitsForPublicKey = 96;

let workspaceKey: string | undefined;

/** Set once at process start, from the workspace or SIGHTLINE_FINGERPRINT_KEY. */
export function setFingerprintKey(key: string | undefined): void {
  workspaceKey = key || undefined;
}

/**
 * @param randomBits bits of randomness that the secret's format guarantees
 * @returns undefined when the built-in key would have to be used on a secret that could be guessed
 */
export function fingerprint(secret: string, randomBits: number): string | undefined {
  if (!workspaceKey && randomBits < randomBitsForPublicKey) return undefined;
  const key = workspaceKey ?? publicKey;
  const keyId = workspaceKey ? hmac(key, 'key id').slice(0, 8) : 'public';
  return `fp1:${keyId}:${hmac(key, secret).slice(0, 32)}`;
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex');
}
