-- The journal, in SQLite and in PostgreSQL. Times are texts in UTC with milliseconds, such as
-- 2026-11-29T17:20:17.123Z: they can be compared as they are. Bodies are JSON.

-- What the engine was given: signals and ticks, numbered without gaps.
create table entry (
  number   ${number} not null primary key,
  received text      not null,             -- when, by the clock of the service
  type     text      not null,             -- tick, or the type of the signal, such as alert
  at       text      not null,             -- when it happened; of a tick: when it was received
  source   text      not null,             -- where the signal came from; possibly empty
  name     text      not null,             -- the name of the alert; empty for other signals
  said     text,                           -- when an alert happened by what its sender says, if it was taken at another time
  key      text,                           -- tells it from others of its sender, if it has one
  body     text      not null,             -- the signal; empty for a tick
  checksum bigint    not null              -- CRC-32C of all of this
);
create unique index entry_key on entry (key) where key is not null;

-- What was decided because of the entries, in order.
create table decision (
  number   ${number} not null primary key,
  id       text      not null unique,
  entry    bigint    not null,             -- because of which entry
  at       text      not null,             -- event time
  kind     text      not null,             -- such as ticket-opened or page
  ticket   text      not null,             -- the id of the ticket; empty for a count
  subject  text      not null,
  body     text      not null              -- empty where a repair found it damaged
);
create index decision_entry on decision (entry);
create index decision_ticket on decision (ticket, number);

-- Who is to hear of it, in the order in which it was decided.
create table delivery (
  number    ${number} not null primary key,
  id        text      not null unique,
  decision  text      not null,            -- the id of the decision
  receiver  text      not null,
  state     text      not null,            -- waiting, delivered or rejected
  attempts  integer   not null,
  since     text      not null,            -- when it was journalled
  next      text      not null,            -- not to be tried before; empty: at once
  tried     text      not null,            -- when it was last tried; empty if it was not
  reference text      not null,            -- what the receiver calls it; possibly empty
  why       text      not null,            -- why the latest attempt failed; empty if it did not
  message   text      not null
);
create index delivery_waiting on delivery (receiver, number) where state = 'waiting';
create index delivery_state on delivery (receiver, state, since);
create index delivery_over on delivery (tried) where state <> 'waiting';
create index delivery_tried on delivery (receiver, tried, number);

-- Where the engine stood: what came later is read from the entries.
create table snapshot (
  until    ${number} not null primary key, -- the number of the last entry that it knows
  taken    text      not null,
  policy   text      not null,             -- the hash of the policy
  body     text      not null,
  memory   text      not null,
  checksum bigint    not null              -- CRC-32C of all of this
);

-- The latest that was decided of each ticket.
create table ticket (
  id         text    not null primary key,
  state      text    not null,             -- open, acknowledged, closed or merged
  priority   integer not null,
  title      text    not null,
  owner      text    not null,
  first_seen text    not null,
  last_seen  text    not null,
  updated    text    not null
);

-- Which process has the journal, or had it last. The lock itself is elsewhere.
create table holder (
  one   integer not null primary key check (one = 1),
  pid   bigint  not null,
  host  text    not null,
  since text    not null,
  token text    not null
);
