import { summaryKind } from '../../contracts/index.js';

/** A setting with the line that states it. */
export interface Stated<T> {
  readonly value: T;
  readonly line: number;
}

export type Approval = 'never' | 'on-failure' | 'edits-free' | 'ask';
export type SettingsScope = 'managed' | 'user' | 'project' | 'local';

/** What one file says of one coding tool. A member that is absent was not configured there. */
export interface ToolSettings {
  readonly approval?: Stated<Approval>;
  readonly sandbox?: Stated<'off' | 'partial' | 'on'>;
  readonly networkAccess?: Stated<boolean>;
  readonly autoApproveMcpServers?: Stated<boolean>;
  readonly allowedCommands?: Stated<readonly string[]>;
  readonly deniedCommands?: Stated<readonly string[]>;
  /** `event: what runs`. */
  readonly hooks?: Stated<readonly string[]>;
  readonly hooksRunRemoteCode?: Stated<boolean>;
  /** Management only: switching approvals off is forbidden. */
  readonly bypassLocked?: Stated<boolean>;
  readonly baseUrl?: Stated<string>;
  readonly storesTranscripts?: Stated<boolean>;
}

export type ToolSetting = keyof ToolSettings;

export interface ToolSettingsFile extends ToolSettings {
  readonly tool: string;
  readonly scope: SettingsScope;
  /** Folder of the project, or home of the user, that it holds for; `*` for management, which holds for all. */
  readonly place: string;
  /** Settings that this kind of file could have stated. */
  readonly covers: readonly ToolSetting[];
}

/** One settings file of a coding tool. Keyed by path. */
export const toolSettingsSummary = summaryKind<ToolSettingsFile>('coding-tool-settings', 1);
