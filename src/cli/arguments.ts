import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { severities } from '../core/result.js';
import { UsageError } from './errors.js';

export interface ScanFlags {
  readonly format: string;
  readonly output?: string;
  readonly baseline?: string | true;
  readonly failOn: string;
  readonly allowPartial?: boolean;
  readonly policy?: string;
  readonly now?: string;
  readonly cache: boolean;
  readonly workers?: number;
  readonly ignored?: boolean;
  readonly deviceRoot?: string;
  readonly quiet?: boolean;
}

export interface AnswerFlags extends ScanFlags {
  readonly estate?: string;
  readonly source?: readonly string[];
}

const wholeNumber = (text: string) => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
};

function scanOptions(command: Command): Command {
  return command
    .option('--policy <file>', 'policy file (default: sightline.policy.yaml beside the first source)')
    .option('--now <time>', 'use this time as the present (ISO 8601)')
    .option('--no-cache', 'read every file anew')
    .option('--workers <n>', 'worker threads; 0 keeps everything in one', wholeNumber)
    .option('--ignored', 'also read files that git ignores')
    .option('--device-root <dir>', 'with the source "device": read the device whose folders lie here')
    .option('-q, --quiet', 'no progress');
}

const formatOption = (formats: readonly string[]) =>
  new Option('-f, --format <format>', 'how to write the result').choices([...formats]).default('terminal');

export type Handlers = {
  readonly scan: (sources: string[], flags: ScanFlags) => Promise<number>;
  readonly demo: (flags: ScanFlags) => Promise<number>;
  readonly checks: (flags: { format: string; family?: string }) => Promise<number>;
  readonly explain: (id: string, flags: AnswerFlags) => Promise<number>;
  readonly attackPaths: (flags: AnswerFlags) => Promise<number>;
  readonly whoOwns: (thing: string, flags: AnswerFlags) => Promise<number>;
  readonly baselineApprove: (sources: string[], flags: AnswerFlags & { file: string; by?: string }) => Promise<number>;
  readonly baselineDiff: (sources: string[], flags: AnswerFlags & { file: string }) => Promise<number>;
  readonly policyValidate: (file: string | undefined) => Promise<number>;
  readonly doctor: () => Promise<number>;
};

/** Parses a command line and runs its handler. Faults in the words become a UsageError of one line. */
export async function parse(argv: readonly string[], version: string, formats: readonly string[], handlers: Handlers): Promise<number> {
  let code = 0;
  const keep = async (work: Promise<number>) => {
    code = await work;
  };
  const program = new Command('sightline')
    .description('Finds the AI you run, shows which weaknesses can really be reached, and says what to fix first.')
    .version(version, '-v, --version')
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  const command = (parent: Command, name: string, text: string) =>
    parent
      .command(name)
      .description(text)
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
  const answering = (target: Command) =>
    scanOptions(target)
      .option('--estate <report.json>', 'answer from this JSON report instead of scanning')
      .option('--source <source...>', 'what to scan (default: this folder)');

  scanOptions(command(program, 'scan [sources...]', 'look at folders, or at this device, and report what is found'))
    .addOption(formatOption(formats))
    .option('-o, --output <file>', 'write to a file instead of the standard output')
    .option('--baseline [file]', 'compare with an approved baseline (default: sightline.baseline.json)')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for new findings of at least this severity')
        .choices([...severities, 'none'])
        .default('high'),
    )
    .option('--allow-partial', 'do not exit with 3 when something could not be read')
    .addHelpText(
      'after',
      '\nSources are folders or files, or "device" for this machine. Default: the current folder.\nExit codes: 0 fine, 1 new findings at or over --fail-on, 2 wrong usage, 3 something could not be read.',
    )
    .action((sources: string[], flags: ScanFlags) => keep(handlers.scan(sources, flags)));
  scanOptions(command(program, 'demo', 'scan the estate of a made-up company that ships with Sightline'))
    .addOption(formatOption(formats))
    .option('-o, --output <file>', 'write to a file instead of the standard output')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for findings of at least this severity')
        .choices([...severities, 'none'])
        .default('none'),
    )
    .option('--allow-partial', 'do not exit with 3 when something could not be read')
    .action((flags: ScanFlags) => keep(handlers.demo(flags)));
  command(program, 'checks', 'list every check')
    .addOption(new Option('-f, --format <format>', 'how to write the list').choices(['terminal', 'json']).default('terminal'))
    .option('--family <family>', 'only this family')
    .action((flags: { format: string; family?: string }) => keep(handlers.checks(flags)));
  answering(command(program, 'explain <id>', 'explain a check, a finding, an asset or an attack path')).action(
    (id: string, flags: AnswerFlags) => keep(handlers.explain(id, flags)),
  );
  answering(command(program, 'attack-paths', 'show only the attack paths'))
    .addOption(new Option('-f, --format <format>', 'how to write them').choices(['terminal', 'json']).default('terminal'))
    .action((flags: AnswerFlags) => keep(handlers.attackPaths(flags)));
  answering(command(program, 'who-owns <path-or-asset>', 'say who owns a file or an asset, and by which signal')).action(
    (thing: string, flags: AnswerFlags) => keep(handlers.whoOwns(thing, flags)),
  );

  const baseline = command(program, 'baseline', 'approve the present state, or compare with what was approved');
  answering(command(baseline, 'approve [sources...]', 'write the present state down as approved'))
    .option('--file <file>', 'the baseline file', 'sightline.baseline.json')
    .option('--by <name>', 'who approves (default: the user name of this machine)')
    .action((sources: string[], flags: AnswerFlags & { file: string; by?: string }) => keep(handlers.baselineApprove(sources, flags)));
  answering(command(baseline, 'diff [sources...]', 'show what changed since the approval'))
    .option('--file <file>', 'the baseline file', 'sightline.baseline.json')
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(['terminal', 'json']).default('terminal'))
    .action((sources: string[], flags: AnswerFlags & { file: string }) => keep(handlers.baselineDiff(sources, flags)));
  const policy = command(program, 'policy', 'work with the policy file');
  command(policy, 'validate [file]', 'check a policy file and name every fault').action((file: string | undefined) =>
    keep(handlers.policyValidate(file)),
  );
  command(program, 'doctor', 'say what this installation can do, and what it cannot').action(() => keep(handlers.doctor()));

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') {
      process.stderr.write(program.helpInformation());
      return 2;
    }
    throw new UsageError('SL-USAGE', oneLine(error.message), 'See "sightline --help".');
  }
  return code;
}

function oneLine(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/(?<!\s)\s*\n\s*/g, ' ')
    .replace(/\(Did you mean (.+?)\?\)/, 'Did you mean $1?');
  return /[.?]$/.test(text) ? text : `${text}.`;
}
