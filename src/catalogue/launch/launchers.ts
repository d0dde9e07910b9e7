import { knownServer } from '../mcp-servers.js';
import { aiPackage } from '../packages.js';
import { containerTarget } from './containers.js';
import { denoTarget, goTarget, moduleTarget, npmTarget, nugetTarget, pythonToolTarget, scriptTarget, uvRunTarget } from './packages.js';
import { readOptions, type Target } from './target.js';
import { programName } from './words.js';

const bare = (words: readonly string[], at = 0) =>
  readOptions(words.slice(at), (option) => /^(-C|--dir|--cwd|--filter|--context|-H|--host|--prefix)$/.test(option)).rest;

/** What a command starts, wrappers taken off. Undefined when it cannot be read. */
export function launchTarget(words: readonly string[], folder: string): Target | undefined {
  const command = words[0] as string;
  const program = programName(command).toLowerCase();
  const rest = words.slice(1);
  const [verb, ...after] = bare(rest);
  switch (program) {
    case 'npx':
    case 'bunx':
    case 'pnpx':
      return npmTarget(rest, true);
    case 'npm':
      return verb === 'exec' || verb === 'x' ? npmTarget(after, true) : projectScript(words);
    case 'pnpm':
    case 'yarn':
      if (verb === 'dlx') return npmTarget(after, true);
      return verb === 'exec' ? npmTarget(after, false) : projectScript(words);
    case 'bun':
      if (verb === 'x') return npmTarget(after, true);
      return scriptTarget(verb === 'run' ? after : rest);
    case 'uvx':
      return pythonToolTarget(rest);
    case 'uv':
      if (verb === 'tool' && after[0] === 'run') return pythonToolTarget(after.slice(1));
      if (verb === 'run') return uvRunTarget(after);
      return verb === undefined ? undefined : uvRunTarget(rest.filter((word) => word !== 'run'));
    case 'pipx':
      return verb === 'run' ? pythonToolTarget(after) : undefined;
    case 'dnx':
      return nugetTarget(rest);
    case 'deno':
      return verb === 'run' ? denoTarget(after) : undefined;
    case 'go':
      return verb === 'run' ? goTarget(after) : undefined;
    case 'docker':
    case 'podman':
    case 'nerdctl':
      if (verb === 'run') return containerTarget(after, folder);
      if (verb === 'container' && after[0] === 'run') return containerTarget(after.slice(1), folder);
      return verb === 'mcp' || verb === 'compose' || verb === 'exec' ? installed(`${program} ${verb}`, after) : undefined;
    case 'node':
    case 'tsx':
    case 'ts-node':
    case 'ruby':
    case 'php':
      return scriptTarget(rest);
    case 'java': {
      const jar = rest.indexOf('-jar');
      return jar === -1 ? undefined : scriptTarget(rest.slice(jar + 1));
    }
    case 'dotnet': {
      const project = rest.indexOf('--project');
      if (project !== -1) return scriptTarget(rest.slice(project + 1));
      return verb === 'tool' ? nugetTarget(after.slice(1)) : scriptTarget(rest.filter((word) => word !== 'run'));
    }
    default:
      break;
  }
  if (/^(python|python3|pypy3?|py)([\d.]+)?$/.test(program)) return knownModule(moduleTarget(rest));
  if (/[$%{]/.test(program)) return undefined;
  if (/[\\/]/.test(command)) return scriptTarget(words);
  return installed(program, rest);
}

/** What is installed under a name on the machine: its version is not decided here. */
function installed(name: string, rest: readonly string[]): Target {
  return { type: 'command', name, source: 'local', pinned: 'unknown', installsOnDemand: false, rest };
}

/** `npm run x`, `yarn x`: a script of the project. */
function projectScript(words: readonly string[]): Target | undefined {
  const prefix = words.findIndex((word) => /^(--prefix|-C|--dir|--cwd)$/.test(word));
  const at = prefix === -1 ? '.' : (words[prefix + 1] ?? '.');
  const script = bare(words, 1).filter((word) => word !== 'run' && word !== 'run-script')[0];
  return script ? { type: 'path', name: `${at}#${script}`, source: 'local', installsOnDemand: false, rest: [] } : undefined;
}

/** A module whose package the catalogue names is that package, installed beforehand. */
function knownModule(target: Target | undefined): Target | undefined {
  if (target?.type !== 'module') return target;
  const name = (target.name.split('.')[0] as string).replaceAll('_', '-').toLowerCase();
  if (!knownServer('pypi', name) && !aiPackage('pypi', name)) return target;
  return { ...target, type: 'pypi', name, source: 'registry', package: { ecosystem: 'pypi', name } };
}
