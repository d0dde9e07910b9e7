import { createClient } from '@supabase/supabase-js';
const admin = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_SERVICE_ROLE_KEY);
export async function ask(q: string) {
  const r = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST", headers: { Authorization: `Bearer ${import.meta.env.VITE_OPENAI_API_KEY}` }, body: JSON.stringify({ model: "gpt-4o", messages: [] }) });
  return r.json();
}
