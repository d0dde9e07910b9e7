const sizes = { small: 'gpt-4o-mini' } as const;

export { sizes };
