-- The tape: facts in commit order, gapless and hash-chained per partition (contracts/tape/README.md).
-- Owned by the service's owner role; ${appRole} is the role the service runs as.

create table tape (
  id         smallint generated always as identity primary key,
  topic      text not null unique,
  partitions integer not null check (partitions between 1 and 1024)
);

create table event (
  tape        smallint    not null references tape,
  partition   integer     not null check (partition >= 0),
  seq         bigint      not null check (seq > 0),
  stream      uuid        not null,
  version     integer     not null check (version > 0),
  id          uuid        not null,
  type        text        not null,
  recorded_at timestamptz not null,
  attributes  bytea       not null,
  payload     bytea       not null,
  hash        bytea       not null check (octet_length(hash) = 32),
  constraint event_pk primary key (tape, partition, seq),
  constraint event_stream_version unique (tape, partition, stream, version)
);

comment on table event is 'Written once: the role of the service can neither change nor delete a row.';

-- Appends wait until the relay has compared the store with Kafka since this PostgreSQL start.
create table tape_gate (
  one                boolean primary key default true check (one),
  postmaster_started timestamptz,
  state              text not null check (state in ('OPEN', 'CLOSED')),
  reason             text
);

insert into tape_gate (state, reason) values ('CLOSED', 'the relay has not compared with Kafka yet');

-- Takes the partition's lock until the transaction ends and tells what the next event chains to.
-- The last row is read by a statement of its own, after the lock: a volatile function under READ
-- COMMITTED sees then what the writer before us committed.
create function lock_partition(
  p_tape smallint, p_partition integer, p_offset_seconds bigint,
  out last_seq bigint, out last_hash bytea, out next_recorded_at timestamptz)
language plpgsql volatile as $$
declare
  gate      record;
  the_tape  record;
  last_time timestamptz;
  here      timestamptz;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append needs READ COMMITTED, this transaction is %',
      current_setting('transaction_isolation') using errcode = 'HM503';
  end if;

  select state, reason, postmaster_started into gate from tape_gate;
  if gate.state is distinct from 'OPEN' then
    raise exception 'the gate is closed: %', coalesce(gate.reason, 'no reason given')
      using errcode = 'HM503';
  elsif gate.postmaster_started is distinct from pg_postmaster_start_time() then
    raise exception 'the gate is closed: the relay has not compared with Kafka since PostgreSQL started'
      using errcode = 'HM503';
  end if;

  select topic, partitions into the_tape from tape where id = p_tape;
  if not found or p_partition is null or p_partition < 0 or p_partition >= the_tape.partitions then
    raise exception 'tape % has no partition %', p_tape, p_partition using errcode = 'HM500';
  end if;

  perform pg_advisory_xact_lock(1215627264 + p_tape, p_partition);

  select e.seq, e.hash, e.recorded_at into last_seq, last_hash, last_time
    from event e
   where e.tape = p_tape and e.partition = p_partition
   order by e.seq desc limit 1;

  here := clock_timestamp() + make_interval(secs => p_offset_seconds);
  if last_seq is null then
    last_seq := 0;
    last_hash := sha256(convert_to('huimin.tape.v1', 'UTF8') || '\x00'::bytea
      || convert_to(the_tape.topic, 'UTF8') || '\x00'::bytea || int4send(p_partition));
    next_recorded_at := here;
  elsif last_time > here + interval '5 minutes' then
    raise exception 'the clock is behind the tape: the last event of %/% was recorded at %, now it is %',
      the_tape.topic, p_partition, last_time, here using errcode = 'HM503';
  else
    next_recorded_at := greatest(here, last_time);
  end if;
end
$$;

-- Called once in a transaction, last before commit, with all its events. Element i of every array
-- belongs to event i; one row comes back for each event, in the same order.
create function append_event(
  p_offset_seconds bigint, p_tape smallint[], p_partition integer[], p_stream uuid[],
  p_version integer[], p_id uuid[], p_type text[], p_attributes bytea[], p_payload bytea[],
  p_digest bytea[])
returns table (tape_id smallint, partition_no integer, appended_seq bigint)
language plpgsql volatile as $$
#variable_conflict use_column
declare
  part  record;
  chain record;
  i     integer;
  last  integer;
  seqs  bigint[] := array_fill(0::bigint, array[cardinality(p_id)]);
begin
  for part in
    select t.tape, t.partition, array_agg(t.n::integer order by t.n) as events
      from unnest(p_tape, p_partition) with ordinality as t(tape, partition, n)
     group by t.tape, t.partition
     order by t.tape, t.partition
  loop
    select * into chain from lock_partition(part.tape, part.partition, p_offset_seconds);
    foreach i in array part.events loop
      select coalesce(max(e.version), 0) into last
        from event e
       where e.tape = part.tape and e.partition = part.partition and e.stream = p_stream[i];
      if p_version[i] <= last then
        raise exception 'version % of stream % is taken', p_version[i], p_stream[i]
          using errcode = 'unique_violation', constraint = 'event_stream_version',
                detail = 'stream ' || p_stream[i];
      elsif p_version[i] > last + 1 then
        raise exception 'version % of stream % has no version before it, the last is %',
          p_version[i], p_stream[i], last using errcode = 'HM500';
      end if;
      chain.last_seq := chain.last_seq + 1;
      chain.last_hash := sha256(chain.last_hash || int8send(chain.last_seq)
        || int8send((extract(epoch from chain.next_recorded_at) * 1000000)::bigint) || p_digest[i]);
      insert into event (tape, partition, seq, stream, version, id, type, recorded_at, attributes,
                         payload, hash)
      values (part.tape, part.partition, chain.last_seq, p_stream[i], p_version[i], p_id[i],
              p_type[i], chain.next_recorded_at, p_attributes[i], p_payload[i], chain.last_hash);
      seqs[i] := chain.last_seq;
    end loop;
  end loop;
  return query
    select t.tape, t.partition, t.seq
      from unnest(p_tape, p_partition, seqs) with ordinality as t(tape, partition, seq, n)
     order by t.n;
end
$$;

-- The topic's tape, made when it is new. The app role may call it and nothing else on the table.
create function register_tape(p_topic text, p_partitions integer)
returns setof tape
language plpgsql volatile security definer set search_path from current as $$
begin
  perform pg_advisory_xact_lock(1215627263, 0);
  if not exists (select from tape t where t.topic = p_topic) then
    insert into tape (topic, partitions) values (p_topic, p_partitions);
  end if;
  return query select t.* from tape t where t.topic = p_topic;
end
$$;

create function readable_attributes(p_attributes bytea) returns jsonb
language plpgsql immutable as $$
declare
  at     integer := 0;
  len    integer;
  word   text;
  name   text;
  result jsonb := '{}';
begin
  while at < octet_length(p_attributes) loop
    len := ('x' || encode(substring(p_attributes from at + 1 for 4), 'hex'))::bit(32)::integer;
    word := convert_from(substring(p_attributes from at + 5 for len), 'UTF8');
    at := at + 4 + len;
    if name is null then
      name := word;
    else
      result := result || jsonb_build_object(name, word);
      name := null;
    end if;
  end loop;
  return result;
end
$$;

create view readable_event as
  select t.topic, e.partition, e.seq, e.stream, e.version, e.id, e.type, e.recorded_at,
         readable_attributes(e.attributes) as attributes,
         convert_from(e.payload, 'UTF8') as payload, encode(e.hash, 'hex') as hash
    from event e join tape t on t.id = e.tape;

revoke all on function register_tape(text, integer) from public;
grant execute on function register_tape(text, integer) to "${appRole}";
grant select, insert on event to "${appRole}";
grant select on tape, readable_event to "${appRole}";
grant select, update on tape_gate to "${appRole}";
