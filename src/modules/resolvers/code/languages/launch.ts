import { whereOf } from '../evaluate.js';
import { callOf, type Scan } from '../scan.js';
import { type Site, textsOf, type Value } from '../values.js';

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * What starts a local server where no options name it: `NewStdioMCPClient("npx", env, "-y", "server")`, `exec.Command("npx", "-y", "server")`,
 * `Command::new("npx").arg("-y")`. Undefined when a part of it could not be read.
 */
export function launchOf(scan: Scan, site: Site): Launch | undefined {
  const call = callOf(scan, site);
  const first = call?.arguments.find((argument) => argument.name === 'Command' || argument.name === 'command') ?? call?.arguments[0];
  if (!call || !first) return undefined;
  const where = whereOf(call, site);
  for (const value of scan.evaluator.evaluate(first.value, where)) {
    if (value.is === 'external') return fromCommand(scan, value);
    if (value.is !== 'constant' || typeof value.value !== 'string') continue;
    const rest = call.arguments.filter((argument) => argument.name === undefined).slice(2);
    const args = rest.map((argument) => textsOf(scan.evaluator.evaluate(argument.value, where))[0]);
    return args.includes(undefined) || rest.some((argument) => argument.spread)
      ? undefined
      : { command: value.value, args: args as string[] };
  }
  return undefined;
}

function fromCommand(scan: Scan, value: Extract<Value, { is: 'external' }>): Launch | undefined {
  const methods = value.path.split('()');
  const words: string[] = [];
  for (const [index, site] of value.sites.entries()) {
    const method = methods[index] ?? '';
    const call = callOf(scan, site);
    const configured = call?.arguments.find((argument) => argument.value.is === 'scope')?.value;
    if (configured?.is === 'scope' && /(^|\.)configure$/.test(method)) words.push(...wordsOf(scan, site.module, configured.scope));
    if (!call || !/(^|\.)(Command(\.new)?|CommandContext|args?)$/.test(method)) continue;
    const given = /CommandContext$/.test(method) ? call.arguments.slice(1) : call.arguments;
    for (const argument of given) {
      const values = scan.evaluator.evaluate(argument.value, whereOf(call, site));
      const listed = values.flatMap((each) =>
        each.is === 'list' ? each.items.flatMap((item) => textsOf(scan.evaluator.force(item))) : [],
      );
      const texts = listed.length > 0 ? listed : textsOf(values).slice(0, 1);
      if (texts.length === 0) return undefined;
      words.push(...texts);
    }
  }
  const [command, ...args] = words;
  return command === undefined ? undefined : { command, args };
}

/** `|cmd| { cmd.arg("-y").arg("server"); }`. */
function wordsOf(scan: Scan, module: string, scope: number): string[] {
  const calls = scan.graph.loaded(module)?.calls ?? [];
  return calls.flatMap((call) => {
    const named = call.scope === scope && call.callee.is === 'member' && /^args?$/.test(call.callee.property);
    const [first] = named ? call.arguments : [];
    const values = first ? scan.evaluator.evaluate(first.value, { module, scope }) : [];
    const listed = values.flatMap((each) => (each.is === 'list' ? each.items.flatMap((item) => textsOf(scan.evaluator.force(item))) : []));
    return listed.length > 0 ? listed : textsOf(values).slice(0, 1);
  });
}
