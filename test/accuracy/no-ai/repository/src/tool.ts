export const tool = (name: string) => ({ name });
