import { parse } from 'yaml';
import { baseOf, evidencePaths, folderOf, localPart } from '../tree.js';
import type { ReportedAsset, Tree, Truth, Unit } from '../types.js';

const instructionNames = new Set([
  'AGENTS.md',
  'AGENT.md',
  'CLAUDE.md',
  'GEMINI.md',
  'QWEN.md',
  'WARP.md',
  '.cursorrules',
  '.windsurfrules',
  '.goosehints',
  'copilot-instructions.md',
]);
const instructionPlaces = [
  /(^|\/)\.cursor\/rules\/.+\.mdc$/,
  /(^|\/)\.github\/instructions\/.+\.instructions\.md$/,
  /(^|\/)\.clinerules(\/|$)/,
  /(^|\/)\.windsurf\/rules\//,
];
const isInstruction = (path: string) => instructionNames.has(baseOf(path)) || instructionPlaces.some((place) => place.test(path));

/** Files that coding agents read by their name. */
export function instructionTruth(tree: Tree): Truth {
  const units = tree.paths.filter(isInstruction).map((path) => ({
    row: 'instruction file',
    identity: path,
    required: true,
    matches: (asset: ReportedAsset) => asset.kind === 'prompt' && (localPart(asset) === path || evidencePaths(asset).includes(path)),
  }));
  const covers = (asset: ReportedAsset) => asset.kind === 'prompt' && asset.properties['role'] === 'instruction';
  return { units, reaches: [{ row: 'instruction file', covers }] };
}

/** Folders with a SKILL.md. */
export function skillTruth(tree: Tree): Truth {
  const units = tree.paths
    .filter((path) => baseOf(path) === 'SKILL.md')
    .map((path) => ({
      row: 'skill',
      identity: folderOf(path),
      required: true,
      matches: (asset: ReportedAsset) => asset.kind === 'skill' && localPart(asset) === folderOf(path),
    }));
  return { units, reaches: [{ row: 'skill', covers: (asset) => asset.kind === 'skill' }] };
}

const aiAction =
  /^\s*(?:-\s+)?uses:\s*["']?(anthropics\/|openai\/codex-action|google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action|actions\/ai-inference|qodo-ai\/pr-agent|Codium-ai\/pr-agent)/;
const isWorkflow = (path: string) => /(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

/** Workflows with a step whose action is one of AI. A step that runs a script of the project's own says nothing by its name. */
export function workflowTruth(tree: Tree): Truth {
  const hasStep = (path: string) =>
    tree
      .read(path)
      .split('\n')
      .some((line) => aiAction.test(line));
  const units = tree.paths
    .filter(isWorkflow)
    .filter(hasStep)
    .map((path) => workflowUnit('CI workflow', path, true));
  const covers = (asset: ReportedAsset) => asset.kind === 'workflow' && evidencePaths(asset).some(isWorkflow);
  return { units, reaches: [{ row: 'CI workflow', covers }] };
}

/** A workflow that is known by its file. */
export function workflowUnit(row: string, path: string, required: boolean): Unit {
  return { row, identity: path, required, matches: (asset) => asset.kind === 'workflow' && evidencePaths(asset).includes(path) };
}

/** Agents of CrewAI: the top-level keys of an `agents.yaml` with role, goal or backstory. The code that makes them may bear the evidence instead. */
export function crewTruth(tree: Tree): Truth {
  const units = tree.paths
    .filter((path) => baseOf(path) === 'agents.yaml')
    .flatMap((path) => {
      const home = folderOf(folderOf(path));
      return agentNames(tree.read(path)).map((name) => ({
        row: 'agent',
        identity: `${path}#${name}`,
        required: true,
        matches: (asset: ReportedAsset) =>
          asset.kind === 'agent' &&
          asset.name === name &&
          evidencePaths(asset).some((place) => place === path || place.startsWith(home === '.' ? '' : `${home}/`)),
      }));
    });
  return { units, reaches: [] };
}

function agentNames(text: string): string[] {
  try {
    const value = parse(text) as unknown;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const isAgent = (inner: unknown) =>
      inner !== null && typeof inner === 'object' && ['role', 'goal', 'backstory'].some((key) => key in inner);
    return Object.entries(value).flatMap(([name, inner]) => (isAgent(inner) ? [name] : []));
  } catch {
    return [];
  }
}
