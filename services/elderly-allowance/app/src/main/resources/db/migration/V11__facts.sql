-- Where on the registry's topic the last of a person's facts stands, so that a month can tell whether
-- the row lies within its cut-off.
alter table resident
  add column partition integer not null,
  add column seq       bigint  not null;

-- Facts that could not be applied, and the person's later ones, which wait for them.
create table parked_fact (
  topic     text        not null,
  partition integer     not null,
  seq       bigint      not null,
  person_id uuid        not null,
  reason    text        not null,
  parked_at timestamptz not null default now(),
  primary key (topic, partition, seq)
);

create index parked_fact_by_person on parked_fact (person_id);

grant select, insert on parked_fact to "${appRole}";
