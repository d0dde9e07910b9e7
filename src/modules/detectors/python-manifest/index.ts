import { aiPackage } from '../../../catalogue/packages.js';
import { defineDetector } from '../../../contracts/index.js';
import { parseData } from '../../../parsing/data.js';
import {
  isDevelopmentGroup,
  type PythonPackages,
  type PythonRequirement,
  pythonPackages,
  readRequirementsFile,
} from '../../../parsing/python-requirements.js';
import { pipfileLock, pixiLock, tomlLock } from './locks.js';
import { condaRequirements, pipfileRequirements, pixiRequirements, pyprojectRequirements } from './pyproject.js';
import { setupCfgRequirements, setupPyRequirements } from './setup.js';

type Found = Omit<PythonPackages, 'locked'> & { readonly locked?: PythonPackages['locked'] };

export default defineDetector({
  id: 'python-manifest',
  version: 1,
  title: 'Python manifests and lockfiles',
  docs: {
    summary: 'Reads which AI packages a Python project declares and which versions its lockfiles fix.',
    reads:
      'pyproject.toml, requirements*.txt and *.in, setup.py, setup.cfg, Pipfile, environment.yml, pixi.toml; poetry.lock, uv.lock, pdm.lock, pylock.toml, pixi.lock, Pipfile.lock',
    limits: 'A list that setup.py computes while it runs is not seen; constraints files are not read.',
  },
  files: [
    '**/{pyproject.toml,setup.py,setup.cfg,Pipfile,Pipfile.lock,poetry.lock,uv.lock,pdm.lock,pylock.toml,pixi.toml,pixi.lock}',
    '**/*requirements*.{txt,in}',
    '**/requirements/*.{txt,in}',
    '**/{environment,conda}*.{yml,yaml}',
  ],
  claims: true,
  grammars: ['python'],
  maxBytes: 16 * 1024 * 1024,
  emits: [],
  summaries: [pythonPackages],
  covers: { kinds: ['package'] },
  detect(document, see) {
    const { path, text } = document;
    const found = read(path, text);
    if (!found) return see.notice('unreadable', `${path} could not be parsed, so its packages are not known.`);
    const isAi = ({ name }: { readonly name: string }) => aiPackage('pypi', name) !== undefined;
    const summary = { ...found, declared: found.declared.filter(isAi), locked: (found.locked ?? []).filter(isAi) };
    // A lockfile without an AI package still says that its project has one.
    if (summary.declared.length > 0 || summary.sort === 'lock') see.summary(pythonPackages, summary);
  },
});

function read(path: string, text: string): Found | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'setup.py') return { sort: 'setup', declared: setupPyRequirements(text) };
  if (name === 'setup.cfg') return { sort: 'setup', declared: setupCfgRequirements(text) };
  if (name === 'Pipfile.lock') return lock(pipfileLock(text));
  if (name === 'pixi.lock') return lock(pixiLock(text));
  if (name.endsWith('.lock') || name === 'pylock.toml') return lock(tomlLock(text));
  if (/\.(txt|in)$/.test(name)) return requirements(path, text);
  const conda = /\.ya?ml$/.test(name);
  const parsed = parseData(text, conda ? 'yaml' : 'toml');
  if (conda) return { sort: 'conda', declared: condaRequirements(parsed.documents[0]) };
  if (!parsed.readable) return undefined;
  if (name === 'pixi.toml') return { sort: 'pyproject', declared: pixiRequirements(parsed.documents[0]) };
  return name === 'Pipfile'
    ? { sort: 'pipfile', declared: pipfileRequirements(parsed.documents[0]) }
    : { sort: 'pyproject', declared: pyprojectRequirements(parsed.documents[0]) };
}

function lock(locked: PythonPackages['locked'] | undefined): Found | undefined {
  return locked && { sort: 'lock', declared: [], locked };
}

function requirements(path: string, text: string): Found {
  const { declared, locked } = readRequirementsFile(text);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.(txt|in)$/, '');
  const mark = (requirement: PythonRequirement) => (isDevelopmentGroup(name) ? { ...requirement, development: true } : requirement);
  return { sort: 'requirements', declared: declared.map(mark), locked };
}
