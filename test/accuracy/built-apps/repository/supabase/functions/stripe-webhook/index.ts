import Stripe from "https://esm.sh/stripe@14.21.0";
Deno.serve(async (req) => { const s = new Stripe(Deno.env.get("STRIPE_SECRET_KEY")!); await s.webhooks.constructEventAsync(await req.text(), req.headers.get("stripe-signature")!, "x"); return new Response("ok"); });
