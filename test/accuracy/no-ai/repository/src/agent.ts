import { tool } from './tool.js';

export const agent = { model: 'gpt-4o', tools: [tool('ink')], instructions: 'Print.' };
