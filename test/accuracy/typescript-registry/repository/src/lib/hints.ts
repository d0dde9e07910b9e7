// gpt-4o would be too slow here.
const hintModel = 'openai/text-embedding-3-small';

export { hintModel };
