import { get, textOf } from '../../data.js';
import { address, done, flag, list, mapped, type Reader } from './common.js';

export const opencode: Reader = (root) => {
  const permission = get(root, 'permission');
  const of = (name: string) => textOf(get(permission, name));
  const bash = get(permission, 'bash');
  const rules = (decision: string) => (bash?.entries ?? []).filter(([, rule]) => textOf(rule) === decision).map(([command]) => command);
  const everything =
    textOf(permission) === 'allow' || (of('edit') === 'allow' && (of('bash') === 'allow' || textOf(get(bash, '*')) === 'allow'));
  const allowed = [...(of('bash') === 'allow' ? ['bash(*)'] : []), ...rules('allow')].sort();
  const denied = rules('deny').sort();
  const line = permission?.line ?? root.line;
  const urls = (get(root, 'provider')?.entries ?? []).map(([, entry]) =>
    address(get(entry, 'options', 'baseURL'), /^https:\/\/api\.(openai|anthropic)\.com/),
  );
  return done(
    {
      approval: everything
        ? { value: 'never', line }
        : of('bash') === 'ask' || textOf(permission) === 'ask'
          ? { value: 'ask', line }
          : undefined,
      allowedCommands: allowed.length > 0 ? { value: allowed, line: bash?.line ?? line } : undefined,
      deniedCommands: denied.length > 0 ? { value: denied, line: bash?.line ?? line } : undefined,
      baseUrl: urls.find((url) => url !== undefined),
    },
    ['approval', 'allowedCommands', 'deniedCommands', 'baseUrl'],
  );
};

export const crush: Reader = (root) => done({ allowedCommands: list(get(root, 'permissions', 'allowed_tools')) }, ['allowedCommands']);

export const amp: Reader = (root) => {
  const all = flag(get(root, 'amp.dangerouslyAllowAll'));
  return done(
    {
      approval: all && { value: all.value ? 'never' : 'ask', line: all.line },
      allowedCommands: list(get(root, 'amp.commands.allowlist')),
    },
    ['approval', 'allowedCommands'],
  );
};

export const goose: Reader = (root) =>
  done(
    { approval: mapped(get(root, 'GOOSE_MODE'), { auto: 'never', smart_approve: 'edits-free', approve: 'ask', chat: 'ask' } as const) },
    ['approval'],
  );
