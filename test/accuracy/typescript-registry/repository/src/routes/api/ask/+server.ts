import { streamText } from 'ai';
import { choose, type Mode } from '$lib/server/models';
import { modelFor } from '$lib/server/registry';
import { makeTools } from '$lib/server/tools';

export async function POST({ request, locals }) {
  const { mode, messages } = (await request.json()) as { mode?: Mode; messages: [] };
  const choice = choose(mode);
  const result = streamText({
    model: modelFor(`${choice.provider}:${choice.id}`),
    system: 'You help passengers of the ferry find their sailing.',
    tools: makeTools(locals.user.id),
    messages,
  });
  return result.toTextStreamResponse();
}
