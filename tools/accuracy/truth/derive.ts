import type { Tree, Truth } from '../types.js';
import { crewTruth, instructionTruth, skillTruth, workflowTruth } from './agent-files.js';
import { imageTruth } from './images.js';
import { mcpClientTruth } from './mcp-clients.js';
import { n8nTruth } from './n8n.js';
import { packageTruth } from './package-truth.js';
import { terraformTruth } from './terraform.js';

/** What parsers of their own say about a repository; none of them shares code or names with our detectors. */
export function derivedTruth(tree: Tree): Truth {
  const parts = [
    packageTruth,
    terraformTruth,
    imageTruth,
    mcpClientTruth,
    instructionTruth,
    skillTruth,
    workflowTruth,
    n8nTruth,
    crewTruth,
  ].map((read) => read(tree));
  return { units: parts.flatMap((part) => part.units), reaches: parts.flatMap((part) => part.reaches) };
}
