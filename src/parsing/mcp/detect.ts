import type { Document, Recorder } from '../../contracts/index.js';
import { recordTool, sayUnreadable, toolFileOf } from '../coding-tools/files.js';
import { dataFormatOf, parseData } from '../data.js';
import { configuredServers } from './read.js';
import { recordServers } from './record.js';

/** Several tools read a plain `.mcp.json`; the one that made it up is the likely one. */
const sharedName = /(^|\/)\.mcp\.json$/;

/**
 * Reads one configuration file of an MCP client.
 * @param claimed whether being unable to read it leaves a gap
 */
export function detectServers(document: Document, see: Recorder, claimed: boolean): void {
  const format = dataFormatOf(document.path);
  const parsed = parseData(document.text, format);
  if (!parsed.readable) {
    if (claimed) sayUnreadable(see, document, parsed.errors[0]?.line, format.toUpperCase());
    return;
  }
  const match = toolFileOf(document.path);
  const shapes = match && match.file.shapes.length > 0 ? match.file.shapes : (['A', 'B'] as const);
  const servers = configuredServers(parsed.documents[0], shapes);
  if (servers.length === 0) return;
  const exact = match !== undefined && !match.tool.application;
  const client = exact
    ? recordTool(see, match.tool, 1, sharedName.test(document.path) && match.tool.id === 'claude-code' ? 'likely' : 'certain')
    : see.home;
  recordServers(see, document, servers, client);
}
