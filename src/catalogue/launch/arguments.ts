import { databaseAddress } from '../database-urls.js';
import { isPlaceholder, looksLikePath, placePath, remoteIdentity } from './places.js';

/** Options whose value says *which* thing a server works on, so that two of them are two servers. Never how freely it may work. */
const scoping =
  /^--?(project|project-ref|project-id|database|db|db-path|db-name|repository|repo|workspace|workspace-id|org|organization|account|account-id|profile|tenant|server|server-name|app|app-id|site|cluster|context|instance|dataset|index|collection|bucket|service|endpoint|url|base-url|connection-string|database-url|db-url|dsn)$/i;

/** Options that stand alone. Others without `=` take the next word. */
const alone =
  /^(-y|--yes|--stdio|--verbose|-v|--debug|-d|--headless|--read-?only|--isolated|--quiet|-q|--no-[\w-]+|--enable-[\w-]+|--disable-[\w-]+|--allow-[\w-]+|--unsafe[\w-]*|--experimental[\w-]*)$/i;

const maxArguments = 4;

/** Arguments that tell one server from another: sub-commands, and what it works on. No secret, version, switch or port. */
export function distinguishingArguments(words: readonly string[], folder: string): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length && kept.length < maxArguments; at++) {
    const word = words[at] as string;
    if (word === '' || word === '--') continue;
    if (word.startsWith('-')) {
      const equals = word.indexOf('=');
      const option = equals === -1 ? word : word.slice(0, equals);
      const next = words[at + 1];
      const takesNext = equals === -1 && next !== undefined && !next.startsWith('-') && !alone.test(option);
      const value = equals === -1 ? (takesNext ? next : undefined) : word.slice(equals + 1);
      if (takesNext) at++;
      const shown = value === undefined || !scoping.test(option) ? undefined : plainValue(value, folder, true);
      if (shown !== undefined) kept.push(`${option.replace(/^-+/, '').toLowerCase()}=${shown}`);
      continue;
    }
    const shown = plainValue(word, folder, false);
    if (shown !== undefined) kept.push(shown);
  }
  return kept;
}

/** A value that may stand in an identity. Paths count only where an option says that they name the thing worked on. */
function plainValue(value: string, folder: string, paths: boolean): string | undefined {
  const database = databaseAddress(value);
  if (database) return database.address;
  if (/^\w+:\/\//.test(value)) return remoteIdentity(value);
  if (isPlaceholder(value) || value.includes('$')) return undefined;
  if (looksLikePath(value) || (paths && /[\\/]/.test(value))) return paths ? placePath(value, folder) : undefined;
  return /^[A-Za-z@][\w@.:/-]{0,59}$/.test(value) && !isRandom(value) ? value : undefined;
}

/** Long words that mix letters and digits may be keys. */
function isRandom(value: string): boolean {
  return /[A-Za-z0-9]{20,}/.test(value.replace(/[-_]/g, '')) && /\d/.test(value);
}

/** Folders that a server is given as its roots. */
export function rootArguments(words: readonly string[]): string[] {
  return words.filter((word) => looksLikePath(word) && !word.startsWith('-'));
}
