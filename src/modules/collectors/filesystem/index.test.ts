import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CollectorEvent } from '../../../contracts/index.js';
import { indexPaths, originUrl, remoteKey } from '../../../parsing/git-config.js';
import collector from './index.js';

let root: string;

function put(path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function collectEvents(target = root, options: Record<string, string> = {}): Promise<CollectorEvent[]> {
  const events: CollectorEvent[] = [];
  for await (const event of collector.collect({ name: target, options }, { signal: new AbortController().signal, now: '' }))
    events.push(event);
  return events;
}

const paths = (events: readonly CollectorEvent[]) =>
  events.flatMap((event) => (event.type === 'file' ? [event.file.document.path] : [])).sort();
const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const hasGit = spawnSync('git', ['--version']).status === 0;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sightline-files-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('collector filesystem', () => {
  it('has one scope for a folder without a repository, closed as complete', async () => {
    put('a.py');
    const events = await collectEvents();
    const scope = `repo:local/${basename(root)}`;
    expect(events[0]).toMatchObject({ type: 'scope', scope, home: { id: `repository:local/${basename(root)}` } });
    expect(events.at(-1)).toEqual({ type: 'end', scope, status: 'complete' });
    expect(paths(events)).toEqual(['a.py']);
  });

  it.skipIf(!hasGit)('reads what git would: nested rules, negation, anchors, info/exclude, tracked although ignored', async () => {
    git('init', '-q');
    put('.gitignore', '*.log\n/build\n!keep.log\nsecret/*\n!secret/open.txt\n**/deep/**/x.txt\ntrailing\\ \n#comment\n.env\nmixed/\n');
    put('sub/.gitignore', '!special.log\nlocal.txt\n');
    put('.git/info/exclude', 'private.txt\n');
    for (const path of [
      'a.log',
      'keep.log',
      'build/x.js',
      'src/build/x.js',
      'secret/a',
      'secret/open.txt',
      'a/deep/b/x.txt',
      'deep/x.txt',
      'sub/special.log',
      'sub/other.log',
      'sub/local.txt',
      'local.txt',
      'private.txt',
      '.env',
      'mixed/tracked.txt',
      'mixed/other.txt',
      'plain.txt',
      '.vscode/mcp.json',
    ])
      put(path, path);
    git('add', '-f', '.env', 'mixed/tracked.txt');
    git('commit', '-qm', 'a');
    const expected = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0').filter(Boolean).sort();
    expect(paths(await collectEvents())).toEqual(expected);
  });

  it.skipIf(!hasGit)('reads an index of every format', () => {
    git('init', '-q');
    for (const path of ['a', 'ab/c', 'ab/d', 'z']) put(path);
    git('add', '.');
    for (const version of ['2', '3', '4']) {
      git('update-index', '--index-version', version);
      const bytes = execFileSync('cat', [join(root, '.git/index')]);
      expect([...(indexPaths(bytes) ?? [])], `format ${version}`).toEqual(['a', 'ab/c', 'ab/d', 'z']);
      for (let end = 0; end < bytes.length; end += 7) indexPaths(bytes.subarray(0, end));
    }
    expect(indexPaths(Buffer.from('not an index'))).toBeUndefined();
  });

  it('takes a nested repository as a scope of its own, after its parent', async () => {
    put('.git/config', '[remote "origin"]\n\turl = git@github.com:acme/shop.git\n');
    put('a.py');
    put('libs/inner/.git/config', '[remote "origin"]\n\turl = https://user:token@github.com/acme/inner\n');
    put('libs/inner/b.py');
    const events = await collectEvents();
    expect(events.filter((event) => event.type === 'scope').map((event) => event.scope)).toEqual([
      'repo:github.com/acme/shop',
      'repo:github.com/acme/inner',
    ]);
    expect(events.flatMap((event) => (event.type === 'file' ? [`${event.file.document.scope} ${event.file.document.path}`] : []))).toEqual([
      'repo:github.com/acme/shop a.py',
      'repo:github.com/acme/inner b.py',
    ]);
    expect(JSON.stringify(events.filter((event) => event.type !== 'file'))).not.toContain('token');
  });

  it('keeps the identity of the repository when only a part of it is scanned, and brings its owners along', async () => {
    put('.git/config', '[remote "origin"]\n\turl = ssh://git@git.acme.dev:2222/team/shop.git\n');
    put('.gitignore', 'generated/\n');
    put('CODEOWNERS', '* @acme/all');
    put('app/a.py');
    put('app/generated/b.py');
    const events = await collectEvents(join(root, 'app'));
    expect(events[0]).toMatchObject({ scope: 'repo:git.acme.dev/team/shop//app', home: { id: 'repository:git.acme.dev/team/shop' } });
    expect(paths(events)).toEqual(['CODEOWNERS', 'app/a.py']);
    const alone = await collectEvents(join(root, 'app'), { detached: 'true' });
    expect(alone[0]).toMatchObject({ scope: 'repo:local/app' });
  });

  it('reads one file when one is named', async () => {
    put('a.py');
    put('b.py');
    expect(paths(await collectEvents(join(root, 'a.py')))).toEqual(['a.py']);
  });

  it('follows the pointer of a submodule and of a work tree', async () => {
    put('main/.git/config', '[remote "origin"]\n\turl = https://github.com/acme/main\n');
    put('main/.git/modules/lib/config', '[remote "origin"]\n\turl = https://github.com/acme/lib\n');
    put('main/lib/.git', 'gitdir: ../.git/modules/lib\n');
    put('main/.git/worktrees/wt/commondir', '../..\n');
    put('wt/.git', `gitdir: ${join(root, 'main/.git/worktrees/wt')}\n`);
    expect((await collectEvents(join(root, 'main/lib')))[0]).toMatchObject({ scope: 'repo:github.com/acme/lib' });
    expect((await collectEvents(join(root, 'wt')))[0]).toMatchObject({ scope: 'repo:github.com/acme/main' });
  });

  it('counts dependencies and caches without entering them', async () => {
    put('node_modules/openai/index.js');
    put('.venv/lib/openai.py');
    put('a.py');
    const events = await collectEvents();
    expect(paths(events)).toEqual(['a.py']);
    expect(events.filter((event) => event.type === 'skipped').map((event) => event.path)).toEqual(['.venv', 'node_modules']);
  });

  it('stops when it is told to, and says that it is not whole', async () => {
    put('a.py');
    const abort = new AbortController();
    abort.abort();
    const events: CollectorEvent[] = [];
    for await (const event of collector.collect({ name: root, options: {} }, { signal: abort.signal, now: '' })) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'end', status: 'partial' });
  });
});

describe('remotes', () => {
  it.each([
    ['git@github.com:acme/shop.git', 'github.com/acme/shop'],
    ['https://github.com/acme/shop', 'github.com/acme/shop'],
    ['https://user:secret@GitHub.com/acme/shop.git/', 'github.com/acme/shop'],
    ['ssh://git@git.acme.dev:2222/a/b/c.git', 'git.acme.dev/a/b/c'],
    ['git://host/x.git', 'host/x'],
    ['github:acme/shop', 'github/acme/shop'],
  ])('%s is %s', (remote, key) => expect(remoteKey(remote)).toBe(key));

  it.each(['/srv/git/shop.git', '../shop', 'C:\\repos\\shop', 'file:///srv/git/shop'])('%s is no place that others share', (remote) =>
    expect(remoteKey(remote)).toBeUndefined(),
  );

  it('takes origin, else the only remote, else none', () => {
    expect(originUrl('[remote "fork"]\nurl = a:b/c\n[remote "origin"]\n\turl = x:y/z\n')).toBe('x:y/z');
    expect(originUrl('[remote "fork"]\nurl = a:b/c\n')).toBe('a:b/c');
    expect(originUrl('[remote "a"]\nurl = 1\n[remote "b"]\nurl = 2\n')).toBeUndefined();
  });
});
