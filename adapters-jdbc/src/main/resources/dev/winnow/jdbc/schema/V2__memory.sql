-- What is remembered beside the engine, such as how far a cluster was watched.
create table memory (
  name     text   not null primary key,   -- whose
  kept     text   not null,               -- when
  body     text   not null,
  checksum bigint not null                -- CRC-32C of all of this
);
