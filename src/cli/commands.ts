import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approve, driftBetween } from '../core/baseline.js';
import { emptyPolicy } from '../core/policy.js';
import type { Report } from '../core/report.js';
import { readPolicy } from '../engine/policy-file.js';
import { ownerOfPath } from '../engine/run.js';
import { closest } from '../engine/suggest.js';
import { packageRoot } from '../platform/package-root.js';
import { type AnswerFlags, type Handlers, parse, type ScanFlags } from './arguments.js';
import { demoSources } from './demo.js';
import { doctor } from './doctor.js';
import { formatError, UsageError } from './errors.js';
import { describeAsset, describeAttackPaths, describeCheck, describeDrift, describeFinding, listChecks } from './explain.js';
import { modules } from './registry.js';
import {
  exitCode,
  loadBaseline,
  loadPolicy,
  loadReport,
  outputOptions,
  scanSources,
  scanWords,
  userName,
  withBaseline,
  write,
} from './scan.js';
import { findPolicyFile } from './sources.js';

/** Runs a command line and returns its exit code. The only place that turns errors into text. */
export async function main(argv: readonly string[], version: string): Promise<number> {
  try {
    return await parse(
      argv.length === 0 ? ['--help'] : argv,
      version,
      modules.outputs.map((output) => output.id),
      handlers(version),
    );
  } catch (error) {
    if (error instanceof UsageError) process.stderr.write(formatError(error));
    else
      process.stderr.write(
        `Sightline failed: ${(error as Error).message}\n${process.env.SIGHTLINE_DEBUG ? `${(error as Error).stack}\n` : 'Set SIGHTLINE_DEBUG=1 to see where.\n'}`,
      );
    return 2;
  }
}

const print = (text: string) => write([text], undefined);

async function render(report: Report, format: string, file: string | undefined): Promise<void> {
  const output = modules.outputs.find((candidate) => candidate.id === format);
  if (!output) throw new UsageError('SL-USAGE', `"${format}" is not a format.`, '');
  await write(output.render(report, outputOptions(file)), file);
}

/** The report that a question is answered from: given, or made by scanning. */
async function answerFrom(flags: AnswerFlags, sources: readonly string[], version: string): Promise<Report> {
  if (flags.estate) return loadReport(flags.estate);
  return (await scanWords(sources.length > 0 ? sources : (flags.source ?? []), flags, version)).report;
}

function handlers(version: string): Handlers {
  return {
    async scan(sources, flags) {
      const { report, interrupted } = await scanWords(sources, flags, version);
      const compared = withBaseline(report, flags);
      await render(compared, flags.format, flags.output);
      if (flags.output) process.stderr.write(`Written to ${flags.output}.\n`);
      return exitCode(compared, flags, interrupted);
    },
    async demo(flags: ScanFlags) {
      const { report, interrupted } = await scanSources(demoSources(), loadDemoPolicy(), { ...flags, cache: false }, version);
      await render(report, flags.format, flags.output);
      return exitCode(report, { ...flags, allowPartial: true }, interrupted);
    },
    async checks({ format, family }) {
      const families = [...new Set(modules.checks.map((check) => check.family))];
      if (family && !families.includes(family as (typeof families)[number]))
        throw new UsageError('SL-USAGE', `"${family}" is not a family.`, `The families are ${families.join(', ')}.`);
      const chosen = modules.checks.filter((check) => !family || check.family === family);
      await print(
        format === 'json'
          ? `${JSON.stringify(
              chosen.map(({ evaluate: _, ...metadata }) => metadata),
              null,
              2,
            )}\n`
          : listChecks(chosen, outputOptions(undefined)),
      );
      return 0;
    },
    async explain(id, flags) {
      const check = modules.checks.find((candidate) => candidate.id === id);
      const options = outputOptions(undefined);
      if (check) {
        await print(describeCheck(check, options));
        return 0;
      }
      const report = await answerFrom(flags, [], version);
      const text = describeFinding(report, id, options) ?? describeAsset(report, id, options) ?? describeAttackPaths(report, options, id);
      if (!text) {
        const near = closest(id, [...modules.checks.map((candidate) => candidate.id), ...report.findings.map((finding) => finding.id)]);
        throw new UsageError(
          'SL-UNKNOWN-ID',
          `Nothing here has the id "${id}".`,
          near ? `Did you mean "${near}"?` : 'Give the id of a check, finding, asset or attack path, as a scan prints it.',
        );
      }
      await print(text);
      return 0;
    },
    async attackPaths(flags) {
      const report = await answerFrom(flags, [], version);
      await print(
        flags.format === 'json'
          ? `${JSON.stringify(report.attackPaths, null, 2)}\n`
          : (describeAttackPaths(report, outputOptions(undefined)) ?? 'No attack path was found.\n'),
      );
      return 0;
    },
    async whoOwns(thing, flags) {
      if (flags.estate) {
        const asset = loadReport(flags.estate).assets.find((candidate) => candidate.id === thing);
        if (!asset)
          throw new UsageError(
            'SL-UNKNOWN-ID',
            `The report has no asset "${thing}".`,
            'A path can be asked only of a scan, not of a report.',
          );
        await print(ownerLine(thing, asset.owner));
        return 0;
      }
      const { report, collected } = await scanWords(flags.source ?? [], flags, version);
      const asset = report.assets.find((candidate) => candidate.id === thing);
      await print(ownerLine(thing, asset ? asset.owner : ownerOfPath(collected, modules, thing.replace(/^\.\//, ''))));
      return 0;
    },
    async baselineApprove(sources, flags) {
      const report = await answerFrom(flags, sources, version);
      const previous = existsSync(flags.file) ? loadBaseline(flags.file) : undefined;
      const baseline = approve(report, flags.by ?? userName(), previous);
      writeFileSync(flags.file, `${JSON.stringify(baseline, null, 2)}\n`);
      const partial = report.coverage.filter((scope) => scope.status !== 'complete');
      await print(
        `${Object.keys(baseline.assets).length} assets and ${Object.keys(baseline.findings).length} known findings approved by ${baseline.approvedBy} in ${flags.file}.\n${partial.length > 0 ? `Not everything was read (${partial.map((scope) => scope.scope).join(', ')}): what is missing there will show as drift later.\n` : ''}`,
      );
      return 0;
    },
    async baselineDiff(sources, flags) {
      const report = await answerFrom(flags, sources, version);
      const drift = driftBetween(report, loadBaseline(flags.file));
      await print(flags.format === 'json' ? `${JSON.stringify(drift, null, 2)}\n` : describeDrift(report, drift, outputOptions(undefined)));
      return drift.some((change) => change.direction === 'weaker') ? 1 : 0;
    },
    async policyValidate(file) {
      const path = file ?? findPolicyFile(undefined, []);
      if (!path || !existsSync(path))
        throw new UsageError(
          'SL-POLICY',
          path ? `There is no policy file "${path}".` : 'There is no sightline.policy.yaml here.',
          'Give the path of the policy file.',
        );
      const { policy, faults } = readPolicy(
        readFileSync(path, 'utf8'),
        path,
        modules.checks.map((check) => check.id),
      );
      if (faults.length > 0)
        throw new UsageError('SL-POLICY', faults.map((fault) => `${path}:${fault.line} ${fault.message}`).join('\nSL-POLICY  '), '');
      await print(
        `${path} is valid: ${policy.systems.length} AI systems, ${policy.exceptions.length} exceptions, ${Object.keys(policy.checks).length} checks adjusted.\n`,
      );
      return 0;
    },
    async doctor() {
      await print(doctor(version));
      return 0;
    },
  };
}

function ownerLine(thing: string, owner: Report['assets'][number]['owner']): string {
  return owner
    ? `${thing} belongs to ${owner.name} (${owner.because}, ${owner.confidence}).\n`
    : `Nothing says who owns ${thing}. Add it to CODEOWNERS, a catalog-info.yaml or a label.\n`;
}

function loadDemoPolicy() {
  const file = join(packageRoot(), 'fixtures/estates/demo/sightline.policy.yaml');
  return existsSync(file) ? loadPolicy(file, 'sightline.policy.yaml') : emptyPolicy;
}
