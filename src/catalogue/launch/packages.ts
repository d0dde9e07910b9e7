import { packageName } from '../packages.js';
import { readOptions, type Target } from './target.js';
import { exactCommit, exactPythonVersion, exactVersion } from './versions.js';

/** Package managers that fetch and run: npx, uvx, dnx, deno, go run. */

const npmValues = new Set(['-p', '--package', '-c', '--call', '--registry', '-w', '--workspace', '--cache', '--prefix', '--userconfig']);

/** `npx …`, `bunx …`, `pnpm dlx …` after the launcher's own words. Undefined when no package can be read. */
export function npmTarget(words: readonly string[], installs: boolean): Target | undefined {
  const { values, rest } = readOptions(words, (option) => npmValues.has(option));
  const named = values.get('-p')?.[0] ?? values.get('--package')?.[0];
  const local = !installs || values.has('--no-install') || values.has('--no');
  const spec = named ?? rest[0];
  if (!spec) return undefined;
  const target = npmSpec(spec, !local);
  const binary = named === undefined ? undefined : rest[0];
  const after = rest.slice(1);
  if (!target) return undefined;
  const own = binary === undefined || binary === target.name.slice(target.name.lastIndexOf('/') + 1);
  return { ...target, rest: own ? after : [binary, ...after] };
}

const npmPackage = /^((?:@[a-z0-9~][\w.~-]*\/)?[a-z0-9~][\w.~-]*)(?:@(.*))?$/i;

function npmSpec(spec: string, installs: boolean): Target | undefined {
  if (/^(\.{1,2}([\\/]|$)|[\\/~]|[A-Za-z]:[\\/]|file:)/.test(spec))
    return { type: 'path', name: spec, source: 'local', installsOnDemand: false, rest: [] };
  const git = gitSpec(spec);
  if (git) return git;
  const alias = /^npm:(.+)$/.exec(spec)?.[1] ?? /^[^@/]+@npm:(.+)$/.exec(spec)?.[1] ?? spec;
  const match = npmPackage.exec(alias);
  if (!match) return undefined;
  const name = (match[1] as string).toLowerCase();
  return {
    type: 'npm',
    name,
    source: 'registry',
    pinned: installs ? exactVersion(match[2]) : 'unknown',
    installsOnDemand: installs,
    rest: [],
    package: { ecosystem: 'npm', name },
  };
}

/** `github:o/r#ref`, `git+https://host/o/r@ref`, `o/r`. */
function gitSpec(spec: string): Target | undefined {
  const made = (name: string, reference: string | undefined): Target => ({
    type: 'git',
    name: name.toLowerCase().replace(/\.git$/, ''),
    source: 'git',
    pinned: exactCommit(reference),
    installsOnDemand: true,
    rest: [],
  });
  const short = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+?)(?:#(.+))?$/.exec(spec);
  if (short && !spec.startsWith('@')) {
    const host = short[1] === 'gitlab' ? 'gitlab.com' : short[1] === 'bitbucket' ? 'bitbucket.org' : 'github.com';
    return made(`${host}/${short[2]}`, short[3]);
  }
  const long = /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/([^#@?]+?)(?:\.git)?(?:[@#]([^#?&]+))?(?:[#?].*)?$/.exec(
    spec,
  );
  if (
    !long ||
    !(spec.startsWith('git') || /\.git([@#]|$)/.test(spec) || /^https:\/\/(github|gitlab)\.com\/[^/]+\/[^/]+([@#]|$)/.test(spec))
  )
    return undefined;
  return made(`${long[1]}/${long[2]}`, long[3]);
}

const pythonValues = new Set([
  '--from',
  '--with',
  '--spec',
  '--python',
  '-p',
  '--index-url',
  '-i',
  '--extra-index-url',
  '--index',
  '--default-index',
  '--refresh-package',
  '--cache-dir',
  '--directory',
  '--project',
  '--env-file',
  '--with-requirements',
  '--with-editable',
  '--constraints',
  '-c',
  '--prerelease',
  '--pip-args',
  '--exclude-newer',
  '--extra',
  '--group',
  '-m',
  '--module',
]);

/** `uvx …`, `uv tool run …`, `pipx run …` after the launcher's own words. */
export function pythonToolTarget(words: readonly string[]): Target | undefined {
  const { values, rest } = readOptions(words, (option) => pythonValues.has(option));
  const from = values.get('--from')?.[0] ?? values.get('--spec')?.[0];
  const spec = from ?? rest[0];
  if (!spec) return undefined;
  const target = pythonSpec(spec);
  if (!target) return undefined;
  const binary = from === undefined ? undefined : rest[0];
  const own = binary === undefined || packageName('pypi', binary) === target.name;
  return { ...target, rest: own ? rest.slice(1) : [binary, ...rest.slice(1)] };
}

function pythonSpec(spec: string): Target | undefined {
  if (/^(\.{1,2}([\\/]|$)|[\\/~]|[A-Za-z]:[\\/]|file:)/.test(spec))
    return { type: 'path', name: spec, source: 'local', installsOnDemand: false, rest: [] };
  const url = /^(?:[\w.-]+(?:\[[^\]]*\])?\s*@\s*)?((?:git\+|https?:\/\/).*)$/.exec(spec)?.[1];
  if (url) return gitSpec(url);
  const match = /^([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?(?:(==|@)([^,;]+)|([<>~!=]=?[^;]*))?$/.exec(spec.trim());
  if (!match) return undefined;
  const name = packageName('pypi', match[1] as string);
  const pinned = match[2] ? exactPythonVersion(match[3]?.trim()) : false;
  return { type: 'pypi', name, source: 'registry', pinned, installsOnDemand: true, rest: [], package: { ecosystem: 'pypi', name } };
}

/** `uv run …`: code of the project, unless the program is named by `--from`. */
export function uvRunTarget(words: readonly string[]): Target | undefined {
  const { values, rest } = readOptions(words, (option) => pythonValues.has(option));
  const folder = values.get('--directory')?.[0] ?? values.get('--project')?.[0];
  const inside = (name: string) => (folder === undefined || /^([\\/~]|[A-Za-z]:)/.test(name) ? name : `${folder}/${name}`);
  const module = values.get('-m')?.[0] ?? values.get('--module')?.[0];
  const project = (name: string, after: readonly string[]): Target => ({
    type: 'path',
    name,
    source: 'local',
    installsOnDemand: false,
    rest: after,
  });
  if (module) return project(inside(module.replaceAll('.', '/')), rest);
  const [program, ...after] = rest;
  if (!program) return undefined;
  if (/\.py$/.test(program)) return project(inside(program), after);
  if (/^python[\d.]*$/.test(program)) {
    if (after[0] === '-m' && after[1]) return project(inside(after[1].replaceAll('.', '/')), after.slice(2));
    const script = after.findIndex((word) => !word.startsWith('-'));
    return script === -1 ? undefined : project(inside(after[script] as string), after.slice(script + 1));
  }
  if (program === 'mcp' || program === 'fastmcp') {
    const script = after.find((word) => /\.py(:\w+)?$/.test(word));
    if (script) return project(inside(script.replace(/:\w+$/, '')), []);
  }
  return project(folder === undefined ? `./${program}` : `${folder}#${program}`, after);
}

/** `dnx Package[@version]`, or `--version`. */
export function nugetTarget(words: readonly string[]): Target | undefined {
  const values = new Set(['--version', '--source', '--add-source', '--configfile', '--framework']);
  const before = readOptions(words, (option) => values.has(option));
  const [spec, ...after] = before.rest;
  const match = spec === undefined ? null : /^([A-Za-z][\w.]*)(?:@(.*))?$/.exec(spec);
  if (!match) return undefined;
  const late = readOptions(after, (option) => values.has(option));
  const version = match[2] ?? before.values.get('--version')?.[0] ?? late.values.get('--version')?.[0];
  const name = match[1] as string;
  return {
    type: 'nuget',
    name: name.toLowerCase(),
    source: 'registry',
    pinned: exactVersion(version),
    installsOnDemand: true,
    rest: late.rest,
    package: { ecosystem: 'nuget', name },
  };
}

const scriptValues = new Set([
  '-r',
  '--require',
  '--import',
  '--loader',
  '--experimental-loader',
  '--env-file',
  '-X',
  '-W',
  '--config',
  '-c',
  '--import-map',
  '-C',
  '--conditions',
  '-cp',
  '-classpath',
  '--project',
]);

/** `deno run …`: npm and JSR packages, addresses and scripts. */
export function denoTarget(words: readonly string[]): Target | undefined {
  const [script, ...rest] = readOptions(words, (option) => scriptValues.has(option)).rest;
  if (!script) return undefined;
  const registry = /^(npm|jsr):\/?(.+)$/.exec(script);
  if (!registry) return scriptTarget([script, ...rest]);
  const match = npmPackage.exec((registry[2] as string).replace(/^(@[^/]+\/[^/]+|[^@/][^/]*)\/.*$/, '$1'));
  if (!match) return undefined;
  const type = registry[1] as 'npm' | 'jsr';
  const name = (match[1] as string).toLowerCase();
  return {
    type,
    name,
    source: 'registry',
    pinned: exactVersion(match[2]),
    installsOnDemand: true,
    rest,
    ...(type === 'npm' ? { package: { ecosystem: 'npm', name } } : {}),
  };
}

/** `go run module@version`, or a folder of the project. */
export function goTarget(words: readonly string[]): Target | undefined {
  const [spec, ...rest] = readOptions(words, (option) => /^-(C|tags|mod|modfile|ldflags)$/.test(option)).rest;
  if (!spec) return undefined;
  const match = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^@\s]+)(?:@(.+))?$/i.exec(spec);
  if (!match || /\.go$/.test(spec)) return { type: 'path', name: spec, source: 'local', installsOnDemand: false, rest };
  const name = match[1] as string;
  const local = match[2] === undefined;
  return {
    type: 'golang',
    name,
    source: 'registry',
    pinned: local ? 'unknown' : exactVersion(match[2]),
    installsOnDemand: !local,
    rest,
    package: { ecosystem: 'golang', name },
  };
}

/** `node path`, `python path`, `java -jar path`: a file, or a package that lies in `node_modules`. */
export function scriptTarget(words: readonly string[]): Target | undefined {
  const [script, ...rest] = readOptions(words, (option) => scriptValues.has(option)).rest;
  if (!script) return undefined;
  const installed = /(?:^|[\\/])node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/.][^\\/]*)(?:[\\/]|$)/.exec(script)?.[1];
  if (installed) {
    const name = installed.replaceAll('\\', '/').toLowerCase();
    return { type: 'npm', name, source: 'registry', pinned: 'unknown', installsOnDemand: false, rest, package: { ecosystem: 'npm', name } };
  }
  return { type: 'path', name: script, source: 'local', installsOnDemand: false, rest };
}

/** `python -m module`: what is installed under that name. The module's name is not the package's. */
export function moduleTarget(words: readonly string[]): Target | undefined {
  const { values, rest } = readOptions(words, (option) => option === '-m' || scriptValues.has(option));
  const module = values.get('-m')?.[0];
  if (module === undefined) return scriptTarget(words);
  return module === '' ? undefined : { type: 'module', name: module, pinned: 'unknown', installsOnDemand: false, rest };
}
