-- What the register tells of a person beyond birth and death, folded into the row of the person.
alter table resident
  add column stays        text,
  add column missing_on   date,
  add column proven_alive date[] not null default '{}',
  add column merged_into  uuid,
  add column merged       uuid[] not null default '{}';

update resident set stays = county where stays is null;

alter table resident
  alter column stays set not null;

-- Whom to ask: the oldest of a township first.
create index resident_by_age on resident (born_on, person_id);

-- Every county that answers, or has ever answered, for a person; a month looks here for whom to judge.
create table resident_county (
  county    text not null,
  person_id uuid not null,
  primary key (county, person_id)
);

insert into resident_county (county, person_id) select county, person_id from resident;

-- Which records were ever merged into which; whether they still are stands in the person's row.
create table merged_person (
  survivor uuid not null,
  merged   uuid not null,
  primary key (survivor, merged)
);

create index merged_person_by_merged on merged_person (merged);

-- An account may be paid into instead of another one, from this place on the registry's topic on.
create table replaced_account (
  replaces  uuid    not null,
  payee_id  uuid    not null,
  person_id uuid    not null,
  partition integer not null,
  seq       bigint  not null,
  primary key (replaces, partition, seq)
);

create index replaced_account_by_person on replaced_account (person_id);
create index resident_by_survivor on resident (merged_into) where merged_into is not null;

-- Where a case stands, who has to do what until when, and when the calendar has to be asked next.
alter table enrolment
  drop constraint enrolment_state_check,
  add constraint enrolment_state_check
    check (state in ('APPLIED', 'IN_PAYMENT', 'SUSPENDED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
  add column reason      text,
  add column task        text check (task in ('DECIDE', 'HEAR', 'SURVIVAL_CHECK')),
  add column task_due_on date,
  add column last_month  text,
  add column band        text,
  add column look_on     date not null default '2013-07-01';

-- Until now only death ended a case, and every application waited for its decision.
update enrolment set reason = 'DEATH' where state = 'ENDED';
update enrolment set task = 'DECIDE', task_due_on = applied_on + 14 where state = 'APPLIED';

create index enrolment_by_task on enrolment (county, task_due_on) where task is not null;
create index enrolment_by_look on enrolment (look_on) where state in ('IN_PAYMENT', 'SUSPENDED');

grant select, insert on resident_county, merged_person, replaced_account to "${appRole}";
