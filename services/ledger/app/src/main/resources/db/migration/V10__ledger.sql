-- The ledger: a pure function of the topics. Every table down to overpayment is written by the
-- projection alone, in the transaction of the consumer's position, and exists once more in the
-- schema of a rebuild.

-- One line paid or to be paid. The service can neither change nor delete it.
create table disbursement_record (
  payment_id        uuid           primary key,
  roster_id         uuid           not null,
  programme         text           not null,
  subject           uuid           not null,
  component         text           not null,
  month             text           not null,
  n                 integer        not null,
  pay_type          text           not null,
  county            text           not null,
  amount            numeric(14, 2) not null,
  payee_id          uuid           not null,
  budget_line       text           not null,
  due_on            date           not null,
  rule_id           text           not null,
  rule_version      text           not null,
  band              text           not null,
  standard          text           not null,
  article           text           not null,
  enrolment         uuid           not null,
  enrolment_version integer        not null,
  topic             text           not null,
  partition         integer        not null,
  seq               bigint         not null,
  recorded_at       timestamptz    not null
);
create index on disbursement_record (county, month, payment_id);

create table ledger_total (
  programme text           not null,
  county    text           not null,
  month     text           not null,
  lines     bigint         not null,
  amount    numeric(16, 2) not null,
  primary key (programme, county, month)
);

-- What a roster announced when it was ordered, beside what has arrived of it.
create table roster_control (
  roster_id        uuid           primary key,
  programme        text,
  county           text,
  month            text,
  announced_lines  bigint,
  announced_amount numeric(16, 2),
  -- Position of RosterOrdered and, as topic/partition/seq, the last line announced in each partition.
  announced_at     text,
  last_lines       text[],
  received_lines   bigint         not null default 0,
  received_amount  numeric(16, 2) not null default 0
);
create index on roster_control (county, month);

create table overpayment (
  topic       text           not null,
  partition   integer        not null,
  seq         bigint         not null,
  stream      uuid           not null,
  programme   text           not null,
  subject     uuid           not null,
  county      text           not null,
  month       text           not null,
  amount      numeric(14, 2) not null,
  payments    text           not null,
  recorded_at timestamptz    not null,
  primary key (topic, partition, seq)
);

-- A record that does not fit what is known: set aside with its reason, still in the journal.
create table incident (
  topic     text    not null,
  partition integer not null,
  seq       bigint  not null,
  code      text    not null,
  detail    text    not null,
  primary key (topic, partition, seq)
);

-- An order to rebuild beside the live tables and what came of it; no part of the ledger itself.
create table rebuild (
  id           uuid        primary key,
  state        text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
  ordered_by   text        not null,
  ordered_at   timestamptz not null,
  swap         boolean     not null,
  swapped      boolean     not null default false,
  attempts     integer     not null default 0,
  events       bigint      not null default 0,
  records      bigint      not null default 0,
  positions    text[]      not null default '{}',
  live_hash    text,
  rebuilt_hash text,
  equal        boolean,
  differences  text[]      not null default '{}',
  reason       text,
  ended_at     timestamptz
);
create unique index rebuild_running on rebuild (state) where state = 'RUNNING';

grant select, insert on disbursement_record, overpayment, incident to "${appRole}";
grant select, insert, update on ledger_total, roster_control, rebuild to "${appRole}";

-- The shadow of a rebuild: the same empty tables in a schema of its own. The service may call these
-- functions; it may create or drop nothing else.
create function shadow_of(p_rebuild uuid) returns text
language sql immutable as $$ select 'rebuild_' || replace(p_rebuild::text, '-', '') $$;

create function shadow_tables() returns text[]
language sql immutable as $$
  select array['journal', 'consumer_position', 'disbursement_record', 'ledger_total',
               'roster_control', 'overpayment', 'incident']
$$;

create function open_shadow(p_rebuild uuid) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  shadow text := shadow_of(p_rebuild);
  name   text;
begin
  execute format('drop schema if exists %I cascade', shadow);
  execute format('create schema %I', shadow);
  execute format('grant usage on schema %I to "${appRole}"', shadow);
  foreach name in array shadow_tables() loop
    execute format('create table %I.%I (like public.%I including all)', shadow, name, name);
    execute format('grant select, insert on %I.%I to "${appRole}"', shadow, name);
  end loop;
  foreach name in array array['consumer_position', 'ledger_total', 'roster_control'] loop
    execute format('grant update on %I.%I to "${appRole}"', shadow, name);
  end loop;
  return shadow;
end
$$;

create function close_shadow(p_rebuild uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  execute format('drop schema if exists %I cascade', shadow_of(p_rebuild));
end
$$;

-- The rebuilt tables become the live ones and the other way round, in one transaction.
create function swap_shadow(p_rebuild uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  shadow text := shadow_of(p_rebuild);
  name   text;
begin
  create schema swapping;
  foreach name in array shadow_tables() loop
    execute format('alter table public.%I set schema swapping', name);
    execute format('alter table %I.%I set schema public', shadow, name);
    execute format('alter table swapping.%I set schema %I', name, shadow);
  end loop;
  drop schema swapping;
end
$$;

revoke all on function open_shadow(uuid), close_shadow(uuid), swap_shadow(uuid) from public;
grant execute on function open_shadow(uuid), close_shadow(uuid), swap_shadow(uuid)
  to "${appRole}";
