import { booleanOf, get, textOf, textsOf } from '../../data.js';
import { hookSettings } from '../hooks.js';
import type { Approval } from '../settings.js';
import { address, done, flag, list, mapped, type Reader } from './common.js';

const claudeModes: Readonly<Record<string, Approval>> = {
  bypassPermissions: 'never',
  dontAsk: 'ask',
  acceptEdits: 'edits-free',
  auto: 'edits-free',
  default: 'ask',
  plan: 'ask',
};

/** Claude Code, and Copilot's managed settings, which take the same names. */
export const claude: Reader = (root, _path, managed) => {
  const permissions = get(root, 'permissions');
  const sandbox = get(root, 'sandbox');
  const enabled = flag(get(sandbox, 'enabled'));
  const unsandboxed = booleanOf(get(sandbox, 'allowUnsandboxedCommands'));
  const domains = get(sandbox, 'network', 'allowedDomains');
  const disabled = booleanOf(get(root, 'disableAllHooks')) === true;
  const lock = get(permissions, 'disableBypassPermissionsMode');
  return done(
    {
      approval: mapped(get(permissions, 'defaultMode'), claudeModes),
      sandbox: enabled && { value: enabled.value ? (unsandboxed === true ? 'partial' : 'on') : 'off', line: enabled.line },
      networkAccess: domains && textsOf(domains).includes('*') ? { value: true, line: domains.line } : undefined,
      autoApproveMcpServers: flag(get(root, 'enableAllProjectMcpServers')),
      allowedCommands: list(get(permissions, 'allow')),
      deniedCommands: list(get(permissions, 'deny')),
      ...(disabled ? {} : hookSettings(get(root, 'hooks'))),
      bypassLocked: managed ? { value: textOf(lock) === 'disable', line: lock?.line ?? root.line } : undefined,
      baseUrl: address(get(root, 'env', 'ANTHROPIC_BASE_URL'), /^https:\/\/api\.anthropic\.com$/),
    },
    ['approval', 'sandbox', 'networkAccess', 'autoApproveMcpServers', 'allowedCommands', 'deniedCommands', 'hooks', 'baseUrl'],
  );
};

const codexPolicies: Readonly<Record<string, Approval>> = {
  never: 'never',
  'on-failure': 'on-failure',
  'on-request': 'ask',
  untrusted: 'ask',
};

export const codex: Reader = (root, path) => {
  const hooks = hookSettings(get(root, 'hooks'));
  if (/requirements\.toml$/.test(path)) {
    const allowed = get(root, 'allowed_approval_policies');
    const policies = textsOf(allowed);
    return done(
      { bypassLocked: { value: allowed !== undefined && !policies.includes('never'), line: allowed?.line ?? root.line }, ...hooks },
      ['hooks'],
    );
  }
  if (/hooks\.json$/.test(path)) return done(hooks, ['hooks']);
  const chosen = textOf(get(root, 'model_provider'));
  const provider = chosen === undefined ? undefined : get(root, 'model_providers', chosen, 'base_url');
  const persistence = get(root, 'history', 'persistence');
  return done(
    {
      approval: mapped(get(root, 'approval_policy'), codexPolicies),
      sandbox: mapped(get(root, 'sandbox_mode'), {
        'danger-full-access': 'off',
        'workspace-write': 'on',
        'read-only': 'on',
        'external-sandbox': 'on',
      } as const),
      networkAccess: flag(get(root, 'sandbox_workspace_write', 'network_access')),
      ...hooks,
      baseUrl: address(provider ?? get(root, 'openai_base_url'), /^https:\/\/([a-z]+\.)?api\.openai\.com(\/v1)?$/),
      storesTranscripts: mapped(persistence, { none: false, 'save-all': true }),
    },
    ['approval', 'sandbox', 'networkAccess', 'hooks', 'baseUrl', 'storesTranscripts'],
  );
};

const geminiModes: Readonly<Record<string, Approval>> = {
  yolo: 'never',
  auto_edit: 'edits-free',
  'auto-edit': 'edits-free',
  default: 'ask',
  plan: 'ask',
};

/** Gemini CLI and its kin. */
export const gemini: Reader = (root, _path, managed) => {
  const sandbox = get(root, 'tools', 'sandbox') ?? get(root, 'sandbox');
  const locked = get(root, 'security', 'disableYoloMode') ?? get(root, 'admin', 'secureModeEnabled');
  const mode = get(root, 'general', 'defaultApprovalMode') ?? get(root, 'tools', 'approvalMode') ?? get(root, 'approvalMode');
  return done(
    {
      approval: mapped(mode, geminiModes),
      sandbox:
        sandbox && sandbox.value !== null && sandbox.type === 'scalar'
          ? { value: sandbox.value === false ? 'off' : 'on', line: sandbox.line }
          : undefined,
      allowedCommands: list(get(root, 'tools', 'allowed'), get(root, 'allowedTools')),
      deniedCommands: list(get(root, 'tools', 'exclude'), get(root, 'excludeTools')),
      ...hookSettings(get(root, 'hooks')),
      bypassLocked: managed ? { value: booleanOf(locked) === true, line: locked?.line ?? root.line } : undefined,
    },
    ['approval', 'sandbox', 'allowedCommands', 'deniedCommands', 'hooks'],
  );
};
