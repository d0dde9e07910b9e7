create table public.visitors (id uuid);
