/** One simple command of a shell script: its words without quotes, and where it stands. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** Line from the start of the script, from 0. */
  readonly line: number;
}

const maxCommands = 5_000;
const wrappers = new Set(['sudo', 'time', 'exec', 'nohup', 'command', 'env', 'if', 'then', 'else', 'while', 'do', '!', '(', '{']);
const launchers = new Map<string, number>([
  ['npx', 1],
  ['bunx', 1],
  ['uvx', 1],
  ['pnpx', 1],
]);

/**
 * Splits a script into simple commands as far as that is possible without running it: quotes, continued lines, comments, pipes and
 * lists. Substitutions stay inside their word; here-documents are read as lines like any other and so are harmless.
 */
export function shellCommands(script: string): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let line = 0;
  let started = 0;
  let quote = '';
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = () => {
    endWord();
    if (words.length > 0 && commands.length < maxCommands) commands.push({ words, line: started });
    words = [];
  };
  const add = (text: string) => {
    if (word === undefined && words.length === 0) started = line;
    word = (word ?? '') + text;
  };
  for (let at = 0; at < script.length; at++) {
    const character = script[at] as string;
    const next = script[at + 1];
    if (character === '\n') line++;
    if (quote) {
      if (character === quote) quote = '';
      else if (character === '\\' && quote === '"' && next !== undefined) add(script[++at] as string);
      else add(character);
      continue;
    }
    if (character === "'" || character === '"') {
      quote = character;
      add('');
    } else if (character === '\\' && next !== undefined) {
      if (next === '\n') line++;
      else add(next);
      at++;
    } else if (character === '\n' || character === ';' || character === '|' || character === '&') endCommand();
    else if (character === ' ' || character === '\t' || character === '\r') endWord();
    else if (character === '#' && word === undefined) {
      const end = script.indexOf('\n', at);
      at = (end === -1 ? script.length : end) - 1;
    } else add(character);
  }
  endCommand();
  return commands;
}

/**
 * The program that a command starts, past assignments, wrappers and package launchers; the package as a launcher names it, without its
 * version.
 */
export function programOf(
  words: readonly string[],
  depth = 0,
): { readonly program: string; readonly rest: readonly string[]; readonly launched: boolean } | undefined {
  let at = 0;
  let launched = false;
  for (; at < words.length; at++) {
    const word = words[at] as string;
    const substitution = /^(?:[A-Za-z_]\w{0,99}=)?\$\(/.exec(word);
    const bare = substitution ? word.slice(substitution[0].length) : word;
    // Within double quotes the whole substitution is one word.
    if (substitution && /\s/.test(bare)) {
      const inner = shellCommands(bare.replace(/\)$/, ''))[0];
      return inner && depth < 3 ? programOf(inner.words, depth + 1) : undefined;
    }
    if (bare === '' || /^[A-Za-z_]\w*=/.test(bare) || wrappers.has(bare)) continue;
    if (bare === 'timeout') {
      while (/^-/.test(words[at + 1] ?? '')) at += /^-[ks]$/.test(words[at + 1] as string) ? 2 : 1;
      at++;
      continue;
    }
    const skip =
      launchers.get(bare) ?? (/^(pnpm|yarn|npm|bun|uv|pipx)$/.test(bare) && /^(dlx|exec|x|run|tool)$/.test(words[at + 1] ?? '') ? 2 : 0);
    if (skip > 0) {
      launched = true;
      at += skip - 1;
      if (words[at] === 'tool' && words[at + 1] === 'run') at++;
      while (/^-/.test(words[at + 1] ?? '')) at++;
      continue;
    }
    const program = launched ? bare.replace(/(.)@[^/]*$/, '$1') : bare.slice(bare.lastIndexOf('/') + 1);
    return { program, rest: words.slice(at + 1), launched };
  }
  return undefined;
}
