const PLACE = 'https://api.mistral.ai/v1';

export async function greeting(name: string): Promise<unknown> {
  const response = await fetch(`${PLACE}/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env.MISTRAL_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'mistral-small-latest', messages: [{ role: 'user', content: `Greet ${name}` }] }),
  });
  return response.json();
}

/** The harbour's own service: its path looks alike. */
export const tides = () => fetch('https://tides.harbour.example/v1/chat/completions', { body: JSON.stringify({ model: 'gpt-4o' }) });
