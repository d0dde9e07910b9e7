import { summaryKind } from '../contracts/summary.js';

/** One value of an application's configuration file. */
export interface ApplicationSetting {
  /** Key as it is written, its parts joined by `.`. */
  readonly key: string;
  /** Absent where the value is kept back or no plain value. */
  readonly value?: string;
  /** The value has the format of a key, or its key says that it is one and it is no placeholder. */
  readonly secret?: boolean;
  readonly line: number;
}

/** What an application's configuration file says of AI, and whatever code may ask for. Key: the file's path. */
export interface ApplicationSettings {
  readonly framework: 'jvm' | 'dotnet';
  readonly settings: readonly ApplicationSetting[];
}

export const applicationSettings = summaryKind<ApplicationSettings>('application-settings', 1);

/** Spelling in which settings are compared: Spring and .NET take cases, dashes and underscores for the same. */
export function settingKey(key: string): string {
  return key.replaceAll('__', '.').replaceAll(':', '.').replace(/[-_]/g, '').toLowerCase();
}
