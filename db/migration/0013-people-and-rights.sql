create table departments (
  id integer primary key,
  name text not null,
  name_key text not null unique,
  parent_id integer references departments (id)
) strict;

create index departments_parent on departments (parent_id);

alter table users add column email text not null default '';
alter table users add column mobile text not null default '';
alter table users add column department_id integer references departments (id);
alter table users add column superior_id integer references users (id);
-- The one-time code of somebody who has not chosen a password yet, hashed as a password is.
alter table users add column code_hash text;

create unique index users_email on users (email) where email <> '';
create unique index users_mobile on users (mobile) where mobile <> '';
create index users_role on users (role_id);
create index users_department on users (department_id);
create index users_superior on users (superior_id);
