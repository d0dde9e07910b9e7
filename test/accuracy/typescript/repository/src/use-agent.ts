/** The person who sells for the bakery. */
export function useAgent(agent: { role: string; model: string }) {
  return { ...agent, tool: (name: string) => name };
}
useAgent({ role: 'Agent', model: 'model-t' }).tool('whisk');
