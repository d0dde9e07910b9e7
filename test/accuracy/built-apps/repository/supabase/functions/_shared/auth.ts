import { createClient } from "npm:@supabase/supabase-js@2";
export async function requireUser(req: Request) {
  const client = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_ANON_KEY")!);
  const token = req.headers.get("Authorization")!.replace("Bearer ", "");
  const { data, error } = await client.auth.getUser(token);
  if (error) throw error;
  return data.user;
}
