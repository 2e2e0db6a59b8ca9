create table list_views (
  id integer primary key,
  list text not null,
  name text not null check (name <> ''),
  shared integer not null check (shared in (0, 1)),
  scope text not null,
  created_by integer not null references users (id),
  created_at integer not null
) strict;
create index list_views_list on list_views (list, name);

-- The words customers are sorted by are counted whenever a customer's form is open.
create index customers_level on customers (level) where level <> '';
create index customers_kind on customers (kind) where kind <> '';
create index customers_industry on customers (industry) where industry <> '';
create index customers_region on customers (region) where region <> '';
