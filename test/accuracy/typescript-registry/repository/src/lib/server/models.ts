import limits from '../../../config/limits.json';
import config from '../../../config/models.json';

export type Mode = keyof typeof config.models;

export interface Choice {
  readonly id: string;
  readonly provider: string;
}

export const fallback: Choice = { id: 'gpt-4.1', provider: 'openai' };

export function choose(mode?: Mode): Choice {
  return mode ? config.models[mode] : fallback;
}

/** Only sizes: nothing calls what is listed here. */
export const windowOf = (id: string): number => (limits as unknown as Record<string, number>)[id] ?? 8_000;
