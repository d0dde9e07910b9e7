import picomatch from 'picomatch';
import { type InstructionFile, instructionFiles } from '../../catalogue/instruction-files.js';
import { summaryKind } from '../../contracts/index.js';

const matchers = instructionFiles.map((file) => ({ file, matches: picomatch([...file.globs], { dot: true }) }));

/** What is known of an instruction file by its path. */
export function instructionFileOf(path: string): InstructionFile | undefined {
  return matchers.find((entry) => entry.matches(path))?.file;
}

/** An instruction file that was seen: which tools read it. Keyed by path. */
export const instructionSummary = summaryKind<{ readonly readBy: readonly string[] }>('instruction-file', 1);
