-- profiles
CREATE TABLE public.profiles (
  id UUID NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY,
  user_id UUID NOT NULL REFERENCES auth.users(id) ON DELETE CASCADE,
  display_name TEXT
);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Users can view own" ON public.profiles FOR SELECT USING (auth.uid() = user_id);
CREATE TABLE public.messages (id uuid primary key, body text);
CREATE TABLE orders (id uuid primary key, total numeric);
ALTER TABLE public.orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Service role manages orders" ON public.orders FOR ALL USING (true) WITH CHECK (true);
CREATE OR REPLACE FUNCTION public.has_role(_user uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT EXISTS (SELECT 1 FROM user_roles) $$;
INSERT INTO storage.buckets (id, name, public) VALUES ('uploads', 'uploads', true);
CREATE POLICY "Anyone can upload" ON storage.objects FOR INSERT WITH CHECK (bucket_id = 'uploads');
