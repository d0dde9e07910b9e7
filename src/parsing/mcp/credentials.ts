import type { McpIdentity } from '../../catalogue/mcp-launch.js';
import type { Document, Recorder } from '../../contracts/index.js';
import type { AssetId } from '../../core/ids.js';
import { type FoundSecret, formatOf, literalSecret } from '../secrets/find.js';
import { recordReference, recordSecret, recordVariable } from '../secrets/record.js';
import { isSecretName, isSecretValue, referenceOf } from '../secrets/values.js';
import type { ConfiguredServer, Setting } from './read.js';

/** Every credential that a server is given: in its environment, headers, arguments or address. */
export function recordServerSecrets(
  see: Recorder,
  document: Document,
  server: ConfiguredServer,
  identity: McpIdentity | undefined,
): AssetId[] {
  const found = new Set<AssetId>();
  const literal = (secret: FoundSecret | undefined) => {
    if (secret) found.add(recordSecret(see, document, secret));
  };
  const setting = ({ name, value, line }: Setting) => {
    const reference = referenceOf(value);
    if (!reference) return literal(literalSecret(name, value, line));
    const secret = reference.kind !== 'environment' || isSecretName(reference.name) || isSecretName(name);
    const id = secret ? recordReference(see, document, value, line) : undefined;
    if (id) found.add(id);
  };
  for (const each of [...server.environment, ...server.headers]) setting(each);
  for (const { name, line } of server.passedVariables) if (isSecretName(name)) found.add(recordVariable(see, name, line));
  for (const [name, value] of identity?.environment ?? []) {
    if (value !== undefined) setting({ name, value, line: lineOf(server, `${name}=`) });
    // `-e NAME` hands on a variable of the client, or one that the configuration sets: then that one counts.
    else if (isSecretName(name) && !server.environment.some((variable) => variable.name === name))
      found.add(recordVariable(see, name, lineOf(server, name)));
  }
  for (const header of identity?.headers ?? []) {
    const [, name, value] = /^([\w-]+)\s*:\s*([\s\S]+)$/.exec(header) ?? [];
    if (name && value) setting({ name, value, line: lineOf(server, header) });
  }
  argumentSecrets(server).forEach(literal);
  for (const secret of addressSecrets(server)) literal(secret);
  return [...found];
}

function lineOf(server: ConfiguredServer, start: string): number {
  const at = server.args.findIndex((argument) => argument.startsWith(start));
  return server.argumentLines[at] ?? server.line;
}

/** `--api-key value`, `--api-key=value`, and values whose format is known wherever they stand. */
function argumentSecrets(server: ConfiguredServer): FoundSecret[] {
  const found: FoundSecret[] = [];
  server.args.forEach((argument, at) => {
    const line = server.argumentLines[at] ?? server.line;
    const option = /^--?([A-Za-z][\w-]*)=(.+)$/s.exec(argument);
    const previous = server.args[at - 1] ?? '';
    // The variable or header that a bare `-e` or `--header` brings is read with the container or bridge.
    if (/^(-e|--env|--header|-H)$/.test(previous)) return;
    if (option) {
      const secret = literalSecret(option[1] as string, option[2] as string, line);
      if (secret) found.push(secret);
    } else if (formatOf(argument) || /^[a-z][a-z0-9+]*:\/\/[^/@\s]*:[^/@\s]*@/.test(argument)) {
      const secret = literalSecret('', argument, line);
      if (secret) found.push({ ...secret, name: secret.format });
    } else if (/^--?[A-Za-z]/.test(previous) && isSecretName(previous.replace(/^-+/, '')) && isSecretValue(argument)) {
      const secret = literalSecret(previous.replace(/^-+/, ''), argument, line);
      if (secret) found.push(secret);
    }
  });
  return found.map(({ variable: _, ...secret }) => secret);
}

/** A key in the query of an address, or a password before its host. */
function addressSecrets(server: ConfiguredServer): FoundSecret[] {
  const found: FoundSecret[] = [];
  const addresses = [
    ...(server.url === undefined ? [] : [{ url: server.url, line: server.urlLine }]),
    ...server.args
      .map((url, at) => ({ url, line: server.argumentLines[at] ?? server.line }))
      .filter(({ url }) => /^https?:\/\//i.test(url)),
  ];
  for (const { url, line } of addresses) {
    for (const match of url.matchAll(/[?&]([\w.-]{1,60})=([^&#]{1,500})/g)) {
      const secret = literalSecret(match[1] as string, match[2] as string, line);
      if (secret) found.push(secret);
    }
    const password = /^\w+:\/\/[^/:@\s]*:([^/@\s]+)@/.exec(url)?.[1];
    if (password && isSecretValue(password)) found.push({ format: 'named', name: 'url-password', line, confidence: 'certain' });
    const part = /^\w+:\/\/[^/?#]+([^?#]*)/
      .exec(url)?.[1]
      ?.split('/')
      .find((text) => text.length >= 24 && isPathSecret(url, text));
    if (part) found.push({ format: 'named', name: 'url-path', line, confidence: 'likely' });
  }
  return found;
}

function isPathSecret(url: string, part: string): boolean {
  return (
    /^https?:\/\/[^/]*(mcp|zapier|composio|pipedream|smithery|n8n)/i.test(url) &&
    isSecretValue(part) &&
    /\d.*\d.*\d/.test(part) &&
    /[A-Za-z]/.test(part) &&
    !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(part)
  );
}
