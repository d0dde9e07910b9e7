import { z } from 'zod';
import type { Report } from '../core/report.js';
import type { Severity } from '../core/result.js';
import { checkMetadata, fn, moduleId, sentence } from './define.js';

/** The text of a check, for formats that carry it along. */
export interface CheckText {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly family: string;
  readonly maturity: string;
  readonly docs: { readonly risk: string; readonly remediation: string; readonly limits?: string; readonly references?: readonly string[] };
  readonly controls: readonly string[];
}

export interface OutputOptions {
  /** Every check, by id. */
  readonly checks: ReadonlyMap<string, CheckText>;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether boxes and arrows may be used. */
  readonly unicode: boolean;
}

/** One format. Yields text in pieces: a report of a large estate does not fit in one string. */
export interface Output {
  readonly id: string;
  readonly title: string;
  readonly docs: { readonly summary: string };
  readonly extension: string;
  render(report: Report, options: OutputOptions): Iterable<string>;
}

export function defineOutput(output: Output): Output {
  checkMetadata(
    'Output',
    z
      .object({ id: moduleId, title: z.string().min(3), docs: z.object({ summary: sentence }).strict(), extension: z.string(), render: fn })
      .strict(),
    output,
  );
  return output;
}
