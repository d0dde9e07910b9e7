/** What the provider has said about the end of a model. */
export interface ModelLifecycle {
  readonly state: 'legacy' | 'deprecated' | 'retired';
  /** Day after which it is served no more. */
  readonly retiresOn?: string;
  /** Day on which this was looked up. */
  readonly asOf: string;
}

/**
 * Only models whose end their provider has announced and carried out: few rather than wrong. An id that is missing here says nothing.
 * The dates hold for the provider's own service; clouds that carry its models set others.
 */
const retired: Readonly<Record<string, string>> = {
  // OpenAI, Deprecations
  'openai/text-davinci-003': '2024-01-04',
  'openai/text-davinci-002': '2024-01-04',
  'openai/text-davinci-001': '2024-01-04',
  'openai/code-davinci-002': '2024-01-04',
  'openai/gpt-3.5-turbo-0301': '2024-09-13',
  'openai/gpt-3.5-turbo-0613': '2024-09-13',
  'openai/gpt-3.5-turbo-16k-0613': '2024-09-13',
  'openai/gpt-4-vision-preview': '2024-12-06',
  'openai/gpt-4-1106-vision-preview': '2024-12-06',
  'openai/gpt-4-32k': '2025-06-06',
  'openai/gpt-4-32k-0314': '2025-06-06',
  'openai/gpt-4-32k-0613': '2025-06-06',
  'openai/gpt-4.5-preview': '2025-07-14',
  // Anthropic, Model deprecations
  'anthropic/claude-1.0': '2024-11-06',
  'anthropic/claude-1.1': '2024-11-06',
  'anthropic/claude-1.2': '2024-11-06',
  'anthropic/claude-1.3': '2024-11-06',
  'anthropic/claude-instant-1.0': '2024-11-06',
  'anthropic/claude-instant-1.1': '2024-11-06',
  'anthropic/claude-instant-1.2': '2024-11-06',
  'anthropic/claude-2.0': '2025-07-21',
  'anthropic/claude-2.1': '2025-07-21',
  'anthropic/claude-3-sonnet-20240229': '2025-07-21',
  // Anthropic, Release notes
  'anthropic/claude-sonnet-4-20250514': '2026-06-15',
  'anthropic/claude-opus-4-20250514': '2026-06-15',
  // Google Cloud, Generative AI deprecations
  'google-vertex/gemini-1.0-pro-001': '2025-04-09',
  'google-vertex/gemini-1.0-pro-vision-001': '2025-04-09',
};

export function lifecycleOf(provider: string, id: string): ModelLifecycle | undefined {
  const day = retired[`${provider}/${id}`];
  return day === undefined ? undefined : { state: 'retired', retiresOn: day, asOf: '2026-11-22' };
}
