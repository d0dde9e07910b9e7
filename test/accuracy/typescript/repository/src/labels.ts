import OpenAI from 'openai';
import { models } from './models.js';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function labelOf(text: string): Promise<string | undefined> {
  const answer = await client.responses.create({ model: models.labels, input: text });
  return answer.output_text;
}
