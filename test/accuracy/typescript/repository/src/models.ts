export const models = { answers: 'claude-sonnet-4-5-20250929', labels: process.env.LABEL_MODEL ?? 'gpt-4.1-mini' } as const;
/** Sizes of ovens, no models. */
export const ovens = { o1: 'o1', nova: 'nova-oven' };
