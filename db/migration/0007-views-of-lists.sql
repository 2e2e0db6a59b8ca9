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
