import { createClient } from "npm:@supabase/supabase-js@2";
import OpenAI from "npm:openai@4";
import { requireUser } from "../_shared/auth.ts";

const openai = new OpenAI({ apiKey: Deno.env.get("OPENAI_API_KEY") });

Deno.serve(async (req) => {
  const user = await requireUser(req);
  const supabase = createClient(Deno.env.get("SUPABASE_URL")!, Deno.env.get("SUPABASE_SERVICE_ROLE_KEY")!);
  const { data } = await supabase.from("notes").select("body").eq("user_id", user.id);
  const out = await openai.chat.completions.create({ model: "gpt-4o-mini", messages: [{ role: "user", content: JSON.stringify(data) }] });
  return Response.json(out);
});
