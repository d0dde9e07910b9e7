import { anthropic } from '@ai-sdk/anthropic';
import { stepCountIs, ToolLoopAgent } from 'ai';
import { models } from './models.js';
import { stockOf } from './tools/stock.js';

export const counter = new ToolLoopAgent({
  model: anthropic(models.answers),
  instructions: 'You sell bread.',
  tools: { stockOf },
  stopWhen: stepCountIs(5),
});
