import { createHash } from 'node:crypto';
import { isKindId, type KindId } from './schema/index.js';

/** `<kind>:<key>`. Branded, so that a display name is never passed for an id. */
export type AssetId = string & { readonly __asset: unique symbol };

export function assetId(kind: KindId, key: string): AssetId {
  return `${kind}:${key}` as AssetId;
}

/** Splits an id. Throws on text that is no id: ids are made by us, so that is a defect, not input. */
export function splitId(id: string): { kind: KindId; key: string } {
  const colon = id.indexOf(':');
  const kind = id.slice(0, colon);
  if (colon < 1 || !isKindId(kind)) throw new Error(`Not an asset id: ${id}`);
  return { kind, key: id.slice(colon + 1) };
}

export function kindOf(id: AssetId): KindId {
  return splitId(id).kind;
}

/**
 * A key that is only unique inside its home (a repository or device): `<home>//<path>#<name>`.
 * @param home key of the repository or device
 */
export function localKey(home: string, path: string, name?: string): string {
  return name === undefined ? `${home}//${path}` : `${home}//${path}#${name}`;
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };

/**
 * The identity of a URL: lower-case scheme and host, no default port, no query, no fragment, no credentials, no trailing slash.
 * Undefined for anything that is no absolute URL with a host.
 */
export function normaliseUrl(input: string): string | undefined {
  let parsed: URL;
  try {
    parsed = new URL(input.trim());
  } catch {
    return undefined;
  }
  if (!parsed.hostname) return undefined;
  const port = parsed.port && parsed.port !== defaultPorts[parsed.protocol] ? `:${parsed.port}` : '';
  const path = parsed.pathname.replace(/\/+$/, '');
  return `${parsed.protocol}//${parsed.hostname.toLowerCase().replace(/\.$/, '')}${port}${path}`;
}

/** Whether a host can be reached from outside its own network: not loopback, private range, link-local or a bare name. */
export function isPublicHost(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  if (/^(localhost|.*\.(localhost|local|internal|lan|home|corp|test|example|invalid|svc|cluster\.local))$/.test(name)) return false;
  if (/^(127\.|10\.|192\.168\.|169\.254\.|0\.0\.0\.0$|172\.(1[6-9]|2\d|3[01])\.)/.test(name)) return false;
  if (name.includes(':')) return !/^(::1?$|f[cd]|fe[89ab])/.test(name);
  return name.includes('.');
}

export function isPublicUrl(input: string): boolean {
  try {
    return isPublicHost(new URL(input).hostname);
  } catch {
    return false;
  }
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Value of a `digest` property for some content. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${sha256(content)}`;
}

/** Whether an address never leaves its own machine. */
export function isLoopbackUrl(input: string): boolean {
  try {
    return /^(localhost|.*\.localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(new URL(input).hostname.toLowerCase());
  } catch {
    return false;
  }
}

/** Whether an address means another place on every machine, network or cluster: a loopback or private address, a bare or cluster name. */
export function isRelativeUrl(input: string): boolean {
  let host: string;
  try {
    host = new URL(input).hostname.toLowerCase();
  } catch {
    return false;
  }
  const named = !/^([\d.]+|\[.*\])$/.test(host);
  return named ? !host.includes('.') || /\.(local|svc|localhost)$|^host\.docker\.internal$/.test(host) : !isPublicHost(host);
}
