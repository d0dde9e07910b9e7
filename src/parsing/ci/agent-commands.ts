import { type AiCommand, aiCommands } from '../../catalogue/ci-agents.js';
import { providerOfUrl } from '../../catalogue/providers.js';
import { programOf, shellCommands } from '../shell-words.js';
import { type Access, commandAccess } from './access.js';

/** A command of a script that hands work to a model. */
export interface AgentCommand {
  readonly tool: string;
  readonly provider: string | undefined;
  /** What stands behind the program. */
  readonly words: readonly string[];
  /** Line from the start of the script, from 0. */
  readonly line: number;
  readonly access: Access;
  /** Whether an argument switches every confirmation off. */
  readonly opened: boolean;
}

/** Commands of a script that start an agent without a person at the terminal, or send a request to a provider. */
export function agentCommands(script: string): AgentCommand[] {
  return shellCommands(script).flatMap(({ words, line }): AgentCommand[] => {
    const started = programOf(words);
    if (!started) return [];
    if (/^(curl|wget|http|https|xh)$/.test(started.program)) return request(started.rest, line);
    const known = commandOf(started.program, started.launched);
    if (!known) return [];
    const [name, command] = known;
    const { rest } = started;
    const opened = rest.some((word) => command.openedBy.includes(word));
    if (!opened && !isCall(command, rest)) return [];
    if (opened && command.subcommands.length > 0 && rest.includes('--help')) return [];
    return [{ tool: command.tool, provider: command.provider, words: rest, line, access: commandAccess(name, command, rest), opened }];
  });
}

function isCall(command: AiCommand, rest: readonly string[]): boolean {
  const subcommand = rest.find((word) => !word.startsWith('-'));
  if (command.subcommands.length > 0 && !command.subcommands.includes(subcommand ?? '')) return false;
  const has = (wanted: string) => rest.some((word) => word === wanted || word.startsWith(`${wanted}=`));
  return !command.needsArgument || command.needsArgument.some(has);
}

function request(rest: readonly string[], line: number): AgentCommand[] {
  const url = rest.find((word) => /^https:\/\/[\w.-]{4,200}\//.test(word));
  const provider = url === undefined ? undefined : providerOfUrl(url);
  // Lists of models and the like are no call of one.
  if (!provider || !/completions|messages|responses|generate|converse|invoke|embeddings|chat/i.test(url ?? '')) return [];
  return [{ tool: 'http', provider: provider.id, words: rest, line, access: 'restricted', opened: false }];
}

function commandOf(program: string, launched: boolean): readonly [string, AiCommand] | undefined {
  for (const entry of aiCommands)
    if (launched ? entry[1].packages?.includes(program) || entry[0] === program : entry[0] === program) return entry;
  return undefined;
}

/** Value of an argument: the next word, or what stands behind `=`. */
export function argumentOf(words: readonly string[], ...names: readonly string[]): string | undefined {
  for (const [at, word] of words.entries())
    for (const name of names) {
      if (word === name) return words[at + 1];
      if (word.startsWith(`${name}=`)) return word.slice(name.length + 1);
    }
  return undefined;
}
