import { databaseAddress } from '../../catalogue/database-urls.js';
import { type KeyFormat, keyFormats, namedKeyFormats, publishableKey } from '../../catalogue/key-formats.js';
import { providerOfKeyVariable } from '../../catalogue/providers.js';
import { fingerprint } from '../../core/fingerprint.js';
import type { Confidence } from '../../core/record.js';
import { hasValidChecksum } from './checksum.js';
import { isPlaceholderKey, isSecretName, isSecretValue } from './values.js';

/** A secret that stands in a text: everything but the secret. */
export interface FoundSecret {
  /** Catalogue id of the format; `named` when only the setting's name says what it is. */
  readonly format: string;
  readonly provider?: string;
  /** Setting or variable that holds it, else the format. Part of its key. */
  readonly name: string;
  readonly variable?: string;
  readonly line: number;
  readonly publicPrefix?: string;
  readonly fingerprint?: string;
  readonly longLived?: boolean;
  readonly administrative?: boolean;
  readonly confidence: Confidence;
}

interface Prepared {
  readonly format: KeyFormat;
  readonly pattern: RegExp;
}

// Longer prefixes first, so that `sk-proj-` is never read as a bare `sk-`.
const byPrefix = new Map<string, Prepared[]>();
for (const format of keyFormats) {
  const prepared = { format, pattern: new RegExp(`${format.body.source}(?![A-Za-z0-9_-])`, 'y') };
  const list = byPrefix.get(format.prefix);
  if (list) list.push(prepared);
  else byPrefix.set(format.prefix, [prepared]);
}
const prefixes = [...byPrefix.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const anyPrefix = () => new RegExp(`(?<![A-Za-z0-9_+-])(?:${prefixes.map((prefix) => prefix.replace(/[.]/g, '\\.')).join('|')})`, 'g');

const maxLine = 20_000;
const maxFound = 200;

/**
 * Every secret in a text whose format is known.
 * @param everything also formats outside AI, as on agent surfaces
 */
export function findSecrets(text: string, everything: boolean): FoundSecret[] {
  const found: FoundSecret[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length && found.length < maxFound; at++) {
    const line = lines[at] as string;
    if (line.length < 12 || line.length > maxLine) continue;
    const around = () => `${lines[at - 1]?.slice(-300) ?? ''}\n${line.slice(0, 600)}\n${lines[at + 1]?.slice(0, 300) ?? ''}`;
    for (const match of line.matchAll(anyPrefix())) {
      const secret = secretAt(line, match.index, match[0], at + 1, lines[at - 1] ?? '', around, everything);
      if (secret) found.push(secret);
    }
    found.push(...namedSecrets(line, at + 1));
    if (everything) found.push(...otherSecrets(line, at + 1, lines[at - 1] ?? ''));
  }
  return found.slice(0, maxFound);
}

/** The key format that a whole value has. */
export function formatOf(value: string): { readonly format: KeyFormat; readonly body: string } | undefined {
  const text = value.replace(/^(Bearer|Basic|Token|token)\s+/, '').trim();
  const prefix = prefixes.find((candidate) => text.startsWith(candidate));
  for (const { format, pattern } of prefix === undefined ? [] : (byPrefix.get(prefix) as Prepared[])) {
    pattern.lastIndex = format.prefix.length;
    const body = pattern.exec(text)?.[0];
    if (body !== undefined && body.length + format.prefix.length === text.length) return { format, body };
  }
  return undefined;
}

function secretAt(
  line: string,
  start: number,
  prefix: string,
  number: number,
  before: string,
  around: () => string,
  everything: boolean,
): FoundSecret | undefined {
  for (const { format, pattern } of byPrefix.get(prefix) as Prepared[]) {
    if (!format.ai && !everything) continue;
    pattern.lastIndex = start + prefix.length;
    const body = pattern.exec(line)?.[0];
    if (body === undefined || isPlaceholderKey(body) || publishableKey.test(prefix + body)) continue;
    const variable = settingName(line.slice(0, start), before);
    if (format.needsName && !format.needsName.test(variable ?? '')) continue;
    if (format.unless?.test(around())) continue;
    // A format that several providers share is only known by the words beside it.
    const provider = format.provider ?? providerOfName(variable, `${before.slice(-160)} ${line.slice(Math.max(0, start - 160), start)}`);
    return describe(format, body, provider, variable, number);
  }
  return undefined;
}

function describe(format: KeyFormat, body: string, provider: string | undefined, variable: string | undefined, line: number): FoundSecret {
  const mark = fingerprint(format.prefix + body, Math.floor(body.length * format.bitsPerCharacter));
  const checked = /^(gh[pousr]|npm)_$/.test(format.prefix);
  return {
    format: format.id,
    ...(provider === undefined ? {} : { provider }),
    name: variable ?? format.id,
    ...(variable === undefined ? {} : { variable }),
    line,
    publicPrefix: format.prefix,
    ...(mark === undefined ? {} : { fingerprint: mark }),
    longLived: format.longLived,
    ...(format.administrative ? { administrative: true } : {}),
    confidence: provider === undefined || (checked && !hasValidChecksum(body)) ? 'likely' : 'certain',
  };
}

const shared: readonly (readonly [RegExp, string])[] = [
  [/openai/i, 'openai'],
  [/deepseek/i, 'deepseek'],
  [/moonshot|kimi/i, 'moonshot'],
  [/dashscope|qwen/i, 'alibaba'],
  [/siliconflow/i, 'siliconflow'],
  [/litellm/i, 'litellm'],
  [/stability/i, 'stability'],
];

/** Whose key it is, by the variable that holds it, else by the words around it. */
function providerOfName(name: string | undefined, around = name ?? ''): string | undefined {
  const known = name === undefined ? undefined : providerOfKeyVariable(name);
  return known?.id ?? shared.find(([pattern]) => pattern.test(around))?.[1];
}

const assignedName =
  /([A-Za-z_][\w.-]{0,79})["'`]?\s*(?:\]|\)|:\s*[A-Za-z][\w<>| ]{0,30})?\s*(?:\?\?=|\|\|=|:=|=>|[:=,])\s*(?:[({[]\s*)?[rbuf]{0,2}["'`]{0,3}\s*(?:(?:Bearer|Basic|[Tt]oken)\s+)?$/;

/** Name of the setting that a value is given to, from what stands before it on its line. */
export function settingName(before: string, lineBefore: string): string | undefined {
  const tail = before.slice(-160);
  const match = assignedName.exec(tail);
  // `f(x, "key")` and `["--flag", "key"]` name nothing; `setdefault("NAME", "key")` does.
  if (!match || (/,\s*["'`]{0,3}\s*(?:(?:Bearer|Basic|[Tt]oken)\s+)?$/.test(tail) && !/^[A-Z][A-Z0-9_]+$/.test(match[1] as string)))
    return undefined;
  const name = (match[1] as string).replace(/^.*\./, '').replace(/^-+/, '');
  if (/^value$/i.test(name))
    return (
      /name["']?\s*[:=]\s*["']?([A-Za-z_][\w.-]{0,79})["']?\s*,\s*["']?value["']?\s*[:=]\s*["']?$/i.exec(tail)?.[1] ??
      /name["']?\s*[:=]\s*["']?([A-Za-z_][\w.-]{0,79})["']?,?\s*$/.exec(lineBefore.slice(-160))?.[1]
    );
  return name === '' || /^(https?|return|Bearer)$/i.test(name) ? undefined : name;
}

const assignment = /([A-Z][A-Z0-9_]{3,40})["']?\]?\s*[:=]\s*["']?([A-Za-z0-9_-]{20,100})(?![\w./+=-])/g;

/** Keys without a prefix, in a setting whose name says whose they are. */
function namedSecrets(line: string, number: number): FoundSecret[] {
  if (!/KEY|CREDENTIAL/.test(line)) return [];
  return [...line.matchAll(assignment)].flatMap((match): FoundSecret[] => {
    const [, name, value] = match as unknown as [string, string, string];
    const named = namedKeyFormats.find((format) => format.name.test(name) && format.value.test(value));
    if (!named || isPlaceholderKey(value)) return [];
    return [namedSecret(name, value, number, named.provider)];
  });
}

function namedSecret(name: string, value: string, line: number, provider: string | undefined): FoundSecret {
  // Without a format nothing guarantees randomness: only a workspace's own key may mark it.
  const mark = fingerprint(value, 0);
  return {
    format: 'named',
    ...(provider === undefined ? {} : { provider }),
    name,
    variable: name,
    line,
    ...(mark === undefined ? {} : { fingerprint: mark }),
    confidence: 'likely',
  };
}

const databaseUrl = /\b[a-z][a-z0-9+]{2,20}:\/\/[^\s"'`<>:@/]{1,100}:[^\s"'`<>@/]{3,100}@[^\s"'`<>]{3,200}/g;

/** Private keys, passwords in addresses, service-role tokens: only looked for on agent surfaces. */
function otherSecrets(line: string, number: number, before: string): FoundSecret[] {
  const found: FoundSecret[] = [];
  if (/-----BEGIN (?:RSA |EC |OPENSSH |DSA |ENCRYPTED )?PRIVATE KEY-----/.test(line)) {
    const name = settingName(line.slice(0, line.indexOf('-----BEGIN')), before) ?? 'private-key';
    found.push({ format: 'private-key', name, line: number, confidence: 'certain', longLived: true });
  }
  for (const match of line.matchAll(databaseUrl)) {
    const address = databaseAddress(match[0]);
    if (!address?.hasPassword) continue;
    const password = /:\/\/[^:@/]*:([^@]*)@/.exec(match[0])?.[1] ?? '';
    if (isPlaceholderKey(password) || /^(password|pass|pwd|postgres|root|admin|user|secret)$/i.test(password)) continue;
    const variable = settingName(line.slice(0, match.index), before);
    found.push({
      format: 'database-url',
      provider: address.engine,
      name: variable ?? 'database-url',
      ...(variable === undefined ? {} : { variable }),
      line: number,
      publicPrefix: `${address.engine}://`,
      confidence: 'certain',
      longLived: true,
    });
  }
  return found;
}

/** A secret that a structured setting holds as a literal; undefined for references, placeholders and harmless settings. */
export function literalSecret(name: string, value: string, line: number): FoundSecret | undefined {
  if (publishableKey.test(value)) return undefined;
  const known = formatOf(value);
  if (known) {
    if (isPlaceholderKey(known.body)) return undefined;
    return describe(known.format, known.body, known.format.provider ?? providerOfName(name), name, line);
  }
  const address = databaseAddress(value);
  if (address) return otherSecrets(`${name}=${value}`, line, '')[0];
  const claims = supabaseRole(value);
  if (claims === 'anon') return undefined;
  if (!isSecretName(name) || !isSecretValue(value)) return undefined;
  const provider = namedKeyFormats.find((format) => format.name.test(name))?.provider ?? providerOfName(name);
  return namedSecret(name, value.replace(/^(Bearer|Basic|Token|token)\s+/, '').trim(), line, provider);
}

/** The role claim of a Supabase token: `anon` is published on purpose. */
function supabaseRole(value: string): string | undefined {
  const payload = /^(?:Bearer\s+)?eyJ[\w-]{10,200}\.(eyJ[\w-]{10,2000})\./.exec(value)?.[1];
  if (!payload) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const role = (JSON.parse(new TextDecoder().decode(bytes)) as { role?: unknown }).role;
    return typeof role === 'string' ? role : undefined;
  } catch {
    return undefined;
  }
}
