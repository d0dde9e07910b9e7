import { describe, expect, it } from 'vitest';
import { decidingRule, matchesCodeowners, parseCodeowners } from './codeowners.js';

describe('matchesCodeowners', () => {
  it.each([
    ['*', 'a/b.ts', true],
    ['*.js', 'a/b/c.js', true],
    ['*.js', 'a/b/c.ts', false],
    ['/docs/', 'docs/a/b.md', true],
    ['/docs/', 'x/docs/a.md', false],
    ['docs/', 'x/docs/a.md', true],
    ['docs/', 'docs', false],
    ['docs/*', 'docs/a.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['apps/', 'x/apps/y/z', true],
    ['/apps/github', 'apps/github/index.ts', true],
    ['src/agent', 'src/agent/main.py', true],
    ['src/agent', 'x/src/agent/main.py', false],
    ['**/logs', 'build/logs/x.log', true],
    ['/scripts/**', 'scripts/a/b.sh', true],
    ['/a/**/z', 'a/z', true],
    ['/a/**/z', 'a/b/c/z/file', true],
    ['/a/**/z', 'b/z', false],
    ['/services/*/agent.py', 'services/support/agent.py', true],
    ['/services/*/agent.py', 'services/x/y/agent.py', false],
    ['README.md', 'x/README.md', true],
    ['a?c', 'abc', true],
    ['/', 'a/b', true],
    ['', 'a', false],
  ])('%s on %s: %s', (pattern, path, expected) => {
    expect(matchesCodeowners(pattern, path)).toBe(expected);
  });

  it('takes bounded time on hostile patterns', () => {
    expect(matchesCodeowners(`${'*a'.repeat(2_000)}b`, 'a'.repeat(5_000))).toBe(false);
    expect(matchesCodeowners('**/'.repeat(300), `${'a/'.repeat(300)}b`)).toBe(true);
  });
});

describe('parseCodeowners', () => {
  it('reads escapes, comments, mail addresses and rules without owner', () => {
    const { rules, refused } = parseCodeowners(
      '\ufeff# comment\n* @acme/all # default\nmy\\ file.md jane@acme.dev\n\\#notes @bob\n/free/\n!/x @bob\n/y nobody\n',
    );
    expect(rules.map((rule) => [rule.pattern, rule.owners, rule.line])).toEqual([
      ['*', ['team:acme/all'], 2],
      ['my file.md', ['user:jane@acme.dev'], 3],
      ['#notes', ['user:bob'], 4],
      ['/free/', [], 5],
    ]);
    expect(refused).toEqual([6, 7]);
  });

  it('lets the last match win, also when it takes ownership away', () => {
    const file = parseCodeowners('* @acme/all\n/src/ @acme/web\n/src/generated/\n');
    expect(decidingRule(file, 'README.md')?.owners).toEqual(['team:acme/all']);
    expect(decidingRule(file, 'src/a.ts')?.owners).toEqual(['team:acme/web']);
    expect(decidingRule(file, 'src/generated/a.ts')).toMatchObject({ owners: [], line: 3 });
  });

  it('reads sections with default owners', () => {
    const file = parseCodeowners('[Docs][2] @acme/docs\n*.md\n^[Optional]\n/src/ @zoe\n[AI]\n/src/agent/ @acme/ai @@maintainer\n');
    expect(decidingRule(file, 'a.md')?.owners).toEqual(['team:acme/docs']);
    expect(decidingRule(file, 'src/agent/x.py')?.owners).toEqual(['team:acme/ai']);
    expect(decidingRule(file, 'src/x.py')?.owners).toEqual(['user:zoe']);
  });
});
