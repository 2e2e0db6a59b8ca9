-- Pictures lie as files beside the database, named by their sha-256; here is which product shows which.
create table product_pictures (
  product_id integer not null references products (id),
  hash text not null check (length(hash) = 64),
  type text not null check (type in ('jpg', 'png')),
  place integer not null,
  primary key (product_id, hash)
) strict;
create index product_pictures_first on product_pictures (product_id, place, hash);
create index product_pictures_hash on product_pictures (hash, product_id);
