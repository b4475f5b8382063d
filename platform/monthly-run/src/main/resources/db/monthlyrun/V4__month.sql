-- The month: a roster's way from "run" to "ordered". What happened stands on the payment tape; these
-- rows say how far the machine has come, so that it goes on after a crash.

create table roster (
  roster_id     uuid primary key,
  programme     text not null,
  county        text not null,
  month         text not null,
  ordinal       integer not null,
  state         text not null
    check (state in ('REQUESTED', 'CUT_OFF', 'DRAFTED', 'APPROVED', 'ORDERED', 'REFUSED', 'STOPPED')),
  waiting_for   text,
  prepared_by   text not null,
  requested_at  timestamptz not null,
  vector        text,
  judged_after  uuid,
  judged_cases  bigint not null default 0,
  held          bigint not null default 0,
  line_count    bigint not null default 0,
  total         numeric(16, 2) not null default 0,
  overpayments  bigint not null default 0,
  roster_hash   text,
  unique (programme, county, month, ordinal)
);

-- One roster of a county and month is open at a time.
create unique index roster_open on roster (programme, county, month)
  where state in ('REQUESTED', 'CUT_OFF', 'DRAFTED', 'APPROVED');

-- Only the payload is approved: what else an order needs is read from it and stands in no column.
create table roster_line (
  roster_id  uuid not null references roster,
  payment_id uuid not null,
  partition  integer not null,
  payload    bytea not null,
  primary key (roster_id, payment_id)
);

create index roster_line_by_partition on roster_line (roster_id, partition, payment_id);

create table roster_overpayment (
  roster_id     uuid not null references roster,
  receivable_id uuid not null,
  type          text not null,
  payload       bytea not null,
  primary key (roster_id, receivable_id)
);

-- One row a partition while a roster is ordered: whoever holds it orders the next chunk.
create table ordering_partition (
  roster_id     uuid not null references roster,
  partition     integer not null,
  after_payment uuid not null default '00000000-0000-0000-0000-000000000000',
  line_count    bigint not null default 0,
  total         numeric(16, 2) not null default 0,
  last_seq      bigint not null default 0,
  done          boolean not null default false,
  primary key (roster_id, partition)
);

create table roster_left_out (
  roster_id  uuid not null references roster,
  payment_id uuid not null,
  primary key (roster_id, payment_id)
);

create table ordered_payment (
  payment_id uuid primary key,
  programme  text not null,
  subject    uuid not null,
  month      text not null,
  component  text not null,
  n          integer not null,
  amount     numeric(14, 2) not null,
  roster_id  uuid not null
);

create index ordered_payment_by_subject on ordered_payment (subject, month);

-- A reversal is a row of its own with an amount below zero: the sum is what is still overpaid.
create table identified_overpayment (
  receivable_id uuid primary key,
  programme     text not null,
  subject       uuid not null,
  month         text not null,
  component     text not null,
  amount        numeric(14, 2) not null,
  roster_id     uuid not null
);

create index identified_overpayment_by_subject on identified_overpayment (subject, month);

grant select, insert, update on roster, ordering_partition to ${appRole};
-- A line is never changed and never thrown away: a draft that a crash cut short is gone on with.
grant select, insert on roster_line, roster_overpayment, roster_left_out, ordered_payment,
  identified_overpayment to ${appRole};
