-- What is overpaid and what of it is due after all. The ledger begins again from nothing: a reversal
-- taken before stands in the journal alone, and everything else follows from the topics.
truncate journal, consumer_position, disbursement_record, ledger_total, roster_control, roster_part,
         incident;

drop table overpayment;

-- payments names the lines that were ordered for the month, ids with commas between.
create table overpayment (
  receivable_id uuid           not null,
  roster_id     uuid           not null,
  programme     text           not null,
  subject       uuid           not null,
  component     text           not null,
  county        text           not null,
  month         text           not null,
  amount        numeric(14, 2) not null,
  payments      text           not null,
  topic         text           not null,
  partition     integer        not null,
  seq           bigint         not null,
  recorded_at   timestamptz    not null,
  primary key (topic, partition, seq)
);
create index on overpayment using gin (string_to_array(payments, ','));

-- A row that points to what it reverses: receivables, ids with commas between.
create table reversal (
  reversal_id uuid           not null,
  roster_id   uuid           not null,
  programme   text           not null,
  subject     uuid           not null,
  component   text           not null,
  county      text           not null,
  month       text           not null,
  amount      numeric(14, 2) not null,
  receivables text           not null,
  topic       text           not null,
  partition   integer        not null,
  seq         bigint         not null,
  recorded_at timestamptz    not null,
  primary key (topic, partition, seq)
);
create index on reversal using gin (string_to_array(receivables, ','));

grant select, insert on overpayment, reversal to "${appRole}";

alter table ledger_total
  add column identified numeric(16, 2) not null default 0,
  add column reversed   numeric(16, 2) not null default 0;

create or replace function shadow_tables() returns text[]
language sql immutable as $$
  select array['journal', 'consumer_position', 'disbursement_record', 'ledger_total',
               'roster_control', 'roster_part', 'overpayment', 'reversal', 'incident']
$$;
