-- What a service has read from other services' topics. ${appRole} is the role the service runs as.
-- No name is qualified: the connection's search path chooses the schema.

create table journal (
  topic       text        not null,
  partition   integer     not null,
  seq         bigint      not null,
  stream      uuid        not null,
  version     integer     not null,
  id          uuid        not null,
  type        text        not null,
  recorded_at timestamptz not null,
  attributes  bytea       not null,
  payload     bytea       not null,
  hash        bytea       not null check (octet_length(hash) = 32),
  constraint journal_pk primary key (topic, partition, seq)
);

create index journal_stream on journal (stream);

comment on table journal is 'Every record taken, as it stood on Kafka; written once.';

-- Moves in the transaction of what was made of the records. next_offset is only a hint.
create table consumer_position (
  topic       text    not null,
  partition   integer not null,
  next_offset bigint  not null check (next_offset >= 0),
  seq         bigint  not null check (seq >= 0),
  hash        bytea   not null check (octet_length(hash) = 32),
  constraint consumer_position_pk primary key (topic, partition)
);

grant select, insert on journal to "${appRole}";
grant select, insert, update on consumer_position to "${appRole}";
