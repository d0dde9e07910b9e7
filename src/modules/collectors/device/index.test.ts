import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CollectorEvent } from '../../../contracts/index.js';
import collector from './index.js';

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true, force: true });
});

async function device(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'device-'));
  roots.push(parent);
  const root = join(parent, 'laptop-7');
  await mkdir(root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function collect(root: string, signal = new AbortController().signal): Promise<CollectorEvent[]> {
  const events: CollectorEvent[] = [];
  const target = { name: 'device', options: { 'device-root': root } };
  for await (const event of collector.collect(target, { signal, now: '2026-01-01T00:00:00Z' })) events.push(event);
  return events;
}

const paths = (events: readonly CollectorEvent[]) =>
  events.flatMap((event) => (event.type === 'file' ? [event.file.document.path] : event.type === 'document' ? [event.document.path] : []));

describe('collector device', () => {
  it('reads homes and management of Linux, in paths of the device', async () => {
    const root = await device({
      'home/ann/.cursor/mcp.json': '{}',
      'home/ann/.config/Code/User/mcp.json': '{}',
      'home/ben/.claude/settings.json': '{}',
      'home/ben/.claude/skills/x/SKILL.md': 'x',
      'root/.codex/config.toml': '',
      'etc/claude-code/managed-settings.json': '{}',
      'home/ann/code/shop/.mcp.json': '{}',
    });
    const events = await collect(root);
    expect(paths(events)).toEqual([
      'etc/claude-code/managed-settings.json',
      '~root/.codex/config.toml',
      '~ann/.config/Code/User/mcp.json',
      '~ann/.cursor/mcp.json',
      '~ben/.claude/settings.json',
      '~ben/.claude/skills/x/SKILL.md',
    ]);
    expect(events[0]).toMatchObject({
      type: 'scope',
      scope: 'device:laptop-7',
      home: { id: 'device:laptop-7', properties: { platform: { value: 'linux' } } },
    });
    expect(events.at(-1)).toMatchObject({ type: 'end', status: 'complete' });
    const scopes = events.flatMap((event) => (event.type === 'file' ? [event.file.document.settingsScope] : []));
    expect(new Set(scopes.slice(1))).toEqual(new Set(['user']));
    expect(scopes[0]).toBe('managed');
  });

  it('reads macOS and Windows', async () => {
    const mac = await device({
      'Users/ann/Library/Application Support/Claude/claude_desktop_config.json': '{}',
      'Users/Shared/.cursor/mcp.json': '{}',
      'Library/Application Support/ClaudeCode/managed-mcp.json': '{}',
    });
    const seen = await collect(mac);
    expect(paths(seen)).toEqual([
      'Library/Application Support/ClaudeCode/managed-mcp.json',
      '~ann/Library/Application Support/Claude/claude_desktop_config.json',
    ]);
    expect(seen[0]).toMatchObject({ home: { properties: { platform: { value: 'macos' } } } });
    const windows = await device({
      'Users/ann/AppData/Roaming/Code - Insiders/User/mcp.json': '{}',
      'ProgramData/gemini-cli/settings.json': '{}',
      'Program Files/ClaudeCode/managed-settings.d/10.json': '{}',
    });
    const events = await collect(windows);
    expect(paths(events)).toEqual([
      'Program Files/ClaudeCode/managed-settings.d/10.json',
      'ProgramData/gemini-cli/settings.json',
      '~ann/AppData/Roaming/Code - Insiders/User/mcp.json',
    ]);
    expect(events.some((event) => event.type === 'file' && event.file.document.filePermissions)).toBe(false);
  });

  it('opens no transcript and no sign-in, and says who may read a file', async () => {
    const root = await device({
      'home/ann/.claude/projects/x/session.jsonl': 'private',
      'home/ann/.claude/history.jsonl': 'private',
      'home/ann/.codex/sessions/a.jsonl': 'private',
      'home/ann/.codex/auth.json': '{"token":"private"}',
      'home/ann/.mcp.json': '{}',
    });
    await chmod(join(root, 'home/ann/.codex/auth.json'), 0o600);
    await chmod(join(root, 'home/ann/.mcp.json'), 0o644);
    await chmod(join(root, 'home/ann'), 0o755);
    const events = await collect(root);
    expect(paths(events)).toEqual(['~ann/.codex/auth.json', '~ann/.mcp.json']);
    expect(JSON.stringify(events)).not.toContain('private"}');
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'document', document: expect.objectContaining({ text: '', filePermissions: 'private' }) }),
    );
    const permissions = events.flatMap((event) => (event.type === 'file' ? [event.file.document.filePermissions] : []));
    expect(permissions).toEqual(['world']);
    await chmod(join(root, 'home/ann'), 0o700);
    const closed = (await collect(root)).flatMap((event) => (event.type === 'file' ? [event.file.document.filePermissions] : []));
    expect(closed).toEqual(['private']);
  });

  it('follows no symbolic link', async () => {
    const root = await device({ 'home/ann/a/mcp.json': '{}', 'outside/skills/SKILL.md': 'x' });
    await symlink(join(root, 'home/ann/a'), join(root, 'home/ann/.cursor'));
    await mkdir(join(root, 'home/ann/.claude'));
    await symlink(join(root, 'outside/skills'), join(root, 'home/ann/.claude/skills'));
    await symlink(join(root, 'home/ann'), join(root, 'home/ben'));
    const events = await collect(root);
    expect(paths(events)).toEqual([]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'skipped', reason: 'symbolic link', path: '~ann/.cursor' }));
  });

  it('says what it could not read: a folder that is not there is no empty device', async () => {
    const events = await collect(join(tmpdir(), 'no-such-device-folder'));
    expect(events).toContainEqual(expect.objectContaining({ type: 'skipped', partial: true }));
    const stop = new AbortController();
    stop.abort();
    expect((await collect(await device({ 'home/ann/.mcp.json': '{}' }), stop.signal)).at(-1)).toMatchObject({ status: 'partial' });
  });
});
