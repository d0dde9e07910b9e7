import picomatch from 'picomatch';
import { type CodingTool, codingTools, type ToolFile } from '../../catalogue/coding-tools.js';
import type { Document, Recorder } from '../../contracts/index.js';
import type { AssetId } from '../../core/ids.js';
import type { Confidence } from '../../core/record.js';

/** Which tool a file configures. */
export interface ToolFileMatch {
  readonly tool: CodingTool;
  readonly file: ToolFile;
}

interface Candidate extends ToolFileMatch {
  readonly length: number;
  readonly matches: (path: string) => boolean;
}

const candidates: readonly Candidate[] = codingTools
  .flatMap((tool) =>
    tool.files.flatMap((file) => file.globs.map((glob) => ({ tool, file, length: glob.length, matches: picomatch(glob, { dot: true }) }))),
  )
  // The longest pattern is the most exact: `.warp/.mcp.json` is Warp's, though every `.mcp.json` is somebody's.
  .sort((a, b) => b.length - a.length);

/** The tool whose file this is; undefined for files that no tool of the catalogue reads. */
export function toolFileOf(path: string): ToolFileMatch | undefined {
  return candidates.find((candidate) => candidate.matches(path));
}

/** The tool as configured in this home: one for each tool, whatever the number of its files. */
export function recordTool(see: Recorder, tool: CodingTool, line = 1, confidence: Confidence = 'certain'): AssetId {
  return see.asset('coding-tool', {
    confidence,
    key: see.local('coding-tool', tool.id),
    name: tool.title,
    at: line,
    properties: { tool: tool.id, provider: tool.provider },
  });
}

/**
 * Says that a file could not be read. In a fixture, example or vendored folder that is no gap: nobody's tool reads it there.
 */
export function sayUnreadable(see: Recorder, document: Document, line: number | undefined, format: string): void {
  const active = document.context === 'active';
  see.notice(active ? 'unreadable' : 'note', `${document.path} is not valid ${format}.`, line);
}
