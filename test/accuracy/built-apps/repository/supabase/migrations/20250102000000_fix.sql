ALTER TABLE public.messages ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Anyone reads" ON public.messages FOR SELECT TO anon, authenticated USING (true);
CREATE TABLE public.leads (id uuid primary key, email text);
