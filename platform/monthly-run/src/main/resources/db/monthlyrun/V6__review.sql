-- What officers decide about single lines of a draft. A decision is never changed: undoing one is the next.
create table roster_line_decision (
  decision_id uuid primary key,
  roster_id   uuid not null,
  payment_id  uuid not null,
  ordinal     integer not null,
  kind        text not null check (kind in ('HELD', 'REMOVED', 'RESTORED', 'RELEASED')),
  reason      text,
  programme   text not null,
  subject     uuid not null,
  month       text not null,
  component   text not null,
  amount      numeric(14, 2) not null,
  decided_by  text not null,
  decided_at  timestamptz not null,
  unique (roster_id, payment_id, ordinal),
  foreign key (roster_id, payment_id) references roster_line,
  check ((reason is null) = (kind in ('RESTORED', 'RELEASED')))
);

create index roster_line_decision_by_subject on roster_line_decision (subject, month);

-- Lines that are in the draft and not in the roster: the decision that took them out.
create view roster_line_out as
  select * from roster_line_decision d
   where kind in ('HELD', 'REMOVED')
     and not exists (select from roster_line_decision later
                      where later.roster_id = d.roster_id and later.payment_id = d.payment_id
                        and later.ordinal > d.ordinal and later.kind = 'RESTORED');

-- Holds that are open: what they name stays owed, and no roster orders it.
create view held_line as
  select * from roster_line_decision d
   where kind = 'HELD'
     and not exists (select from roster_line_decision later
                      where later.roster_id = d.roster_id and later.payment_id = d.payment_id
                        and later.ordinal > d.ordinal and later.kind in ('RESTORED', 'RELEASED'));

-- The lines that are summed, hashed, shown and ordered. Asked line by line with a limit, so that the plan
-- is one search of an index a line, whatever the statistics of a young table say.
create view roster_line_in as
  select * from roster_line l
   where coalesce((select d.kind from roster_line_decision d
                    where d.roster_id = l.roster_id and d.payment_id = l.payment_id
                      and d.kind <> 'RELEASED'
                    order by d.ordinal desc limit 1), 'RESTORED') = 'RESTORED';

-- Held: owed and not drafted, because a hold of an earlier roster is open. Cases to judge and the begin
-- of the step say how long it will take.
alter table roster
  add column held_lines     bigint not null default 0,
  add column cases_to_judge bigint not null default 0,
  add column step_begun_at  timestamptz;

grant select, insert on roster_line_decision to ${appRole};
grant select on roster_line_out, roster_line_in, held_line to ${appRole};
