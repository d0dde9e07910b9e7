/** Reading of command lines: words, wrappers and option values. Nothing is run. */

const maxWords = 400;

/** Words of a shell line with quotes resolved; operators (`&&`, `;`, `|`) come out as words of their own. Linear. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let open = false;
  let quote = '';
  const end = () => {
    if (open) words.push(word);
    word = '';
    open = false;
  };
  for (let at = 0; at < line.length && words.length < maxWords; at++) {
    const char = line[at] as string;
    if (quote) {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"' && /["\\$`]/.test(line[at + 1] ?? '')) word += line[++at];
      else word += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      open = true;
    } else if (/\s/.test(char)) end();
    else if (char === ';' || char === '|' || (char === '&' && line[at + 1] === '&')) {
      end();
      const twice = line[at + 1] === char;
      words.push(twice ? char + char : char);
      if (twice) at++;
    } else if (char === '\\' && /[\s"'\\$]/.test(line[at + 1] ?? '')) {
      word += line[++at];
      open = true;
    } else {
      word += char;
      open = true;
    }
  }
  end();
  return words;
}

/** Name of a program without folder and without the endings that Windows needs. */
export function programName(command: string): string {
  const name = command.slice(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
  return name.replace(/\.(exe|cmd|bat|ps1)$/i, '');
}

const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'fish', 'ash']);
/** Programs that fetch secrets or set the scene, then run what follows `--`. */
const runners = new Set(['op', 'doppler', 'infisical', 'dotenvx', 'dotenv', 'mise', 'aws-vault', 'chamber', 'teller', 'varlock', 'nix']);
const prefixes = new Set(['sudo', 'nohup', 'exec', 'time', 'command', 'arch', 'nice', 'stdbuf']);
/** Statements of a shell line that prepare and start nothing. */
const preparations = new Set(['cd', 'source', '.', 'export', 'set', 'echo', 'eval', 'unset', 'mkdir', 'true']);

export interface UnwrappedCommand {
  readonly words: readonly string[];
  /** Variables that the wrapper sets: name and value as written. */
  readonly environment: readonly (readonly [name: string, value: string])[];
  /** Folder that a wrapper changes into. */
  readonly folder?: string;
}

const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/;

/** Takes shells, `env`, `cmd /c`, `wsl` and the like off a command. Undefined when several programs could be meant. */
export function unwrapCommand(command: string, args: readonly string[]): UnwrappedCommand | undefined {
  const environment: (readonly [string, string])[] = [];
  let folder: string | undefined;
  let words: string[] = args.length === 0 && /\s/.test(command.trim()) ? shellWords(command) : [command, ...args.slice(0, maxWords)];
  for (let round = 0; round < 8; round++) {
    while (words[0] !== undefined && assignment.test(words[0])) {
      const [, name, value] = assignment.exec(words.shift() as string) as RegExpExecArray;
      environment.push([name as string, value as string]);
    }
    const program = programName(words[0] ?? '').toLowerCase();
    const rest = words.slice(1);
    if (shells.has(program)) {
      const at = rest.findIndex((word) => /^-[a-z]*c$/.test(word));
      if (at === -1) break;
      const line = simpleCommand(shellWords(rest[at + 1] ?? ''));
      if (!line) return undefined;
      folder = line.folder ?? folder;
      words = line.words;
    } else if (program === 'cmd') {
      const at = rest.findIndex((word) => /^\/[ck]$/i.test(word));
      if (at === -1) break;
      const inner = rest.slice(at + 1);
      words = inner.length === 1 ? shellWords(inner[0] as string) : inner;
    } else if (program === 'powershell' || program === 'pwsh') {
      const at = rest.findIndex((word) => /^-(c|command)$/i.test(word));
      if (at === -1) break;
      const inner = rest.slice(at + 1);
      const line = simpleCommand(shellWords(inner.join(' ')).filter((word) => word !== '&'));
      if (!line) return undefined;
      words = line.words;
    } else if (program === 'env') {
      words = afterOptions(rest, /^(-u|--unset|-C|--chdir)$/);
    } else if (program === 'wsl') {
      words = afterOptions(rest, /^(-d|--distribution|-u|--user|--cd)$/);
    } else if (program === 'timeout') {
      words = afterOptions(rest, /^(-s|--signal|-k|--kill-after)$/).slice(1);
    } else if (prefixes.has(program)) words = afterOptions(rest, /^(-u|--user|-g|-n)$/);
    else if (runners.has(program) && rest.includes('--')) words = rest.slice(rest.indexOf('--') + 1);
    else break;
  }
  return words.length > 0 && words[0] ? { words, environment, ...(folder === undefined ? {} : { folder }) } : undefined;
}

function afterOptions(words: readonly string[], takesValue: RegExp): string[] {
  let at = 0;
  while (at < words.length && (words[at] as string).startsWith('-')) {
    if (words[at] === '--') return words.slice(at + 1);
    at += takesValue.test(words[at] as string) ? 2 : 1;
  }
  return words.slice(at);
}

/** The one program of a shell line that is no preparation. */
function simpleCommand(words: readonly string[]): { words: string[]; folder?: string } | undefined {
  const statements: string[][] = [[]];
  for (const word of words) {
    if (word === '|' || word === '||') return undefined;
    if (word === '&&' || word === ';') statements.push([]);
    else (statements[statements.length - 1] as string[]).push(word);
  }
  const folder = statements.find((statement) => statement[0] === 'cd')?.[1];
  const real = statements.filter((statement) => statement.length > 0 && !preparations.has(statement[0] as string));
  return real.length === 1 ? { words: real[0] as string[], ...(folder === undefined ? {} : { folder }) } : undefined;
}
