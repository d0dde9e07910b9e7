Deno.serve(() => new Response("no fetch of https://api.openai.com here"));
