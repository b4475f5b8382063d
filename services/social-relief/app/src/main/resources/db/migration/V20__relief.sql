-- One row a household, written in the transaction of its events.
create table household (
  household_id uuid    primary key,
  head_id      uuid    not null,
  county       text    not null,
  township     text    not null,
  area         text    not null check (area in ('URBAN', 'RURAL')),
  version      integer not null
);

create index household_by_township on household (township, household_id);
create index household_by_head on household (head_id);

-- Who belongs, or has belonged, to which household; an open membership has no last day.
create table household_member (
  household_id uuid not null references household,
  person_id    uuid not null,
  joined_on    date not null,
  left_on      date,
  -- of the household's event that tells of it: somebody may come again on the day they left
  version      integer not null,
  primary key (household_id, person_id, version)
);

-- Nobody is in two households at once.
create unique index household_member_once on household_member (person_id) where left_on is null;
create index household_member_by_person on household_member (person_id);

-- Which verification is whose; what was verified stands on the tape of means alone.
create table means (
  means_id     uuid primary key,
  household_id uuid not null references household,
  assessed_on  date not null,
  assessed_by  text not null
);

create index means_by_household on means (household_id);

-- One row a case, written in the transaction of its events.
create table enrolment (
  enrolment_id uuid    primary key,
  household_id uuid    not null references household,
  applicant_id uuid    not null,
  payee_id     uuid    not null,
  county       text    not null,
  township     text    not null,
  applied_on   date    not null,
  state        text    not null,
  unit         text,
  task         text,
  task_due_on  date,
  start_month  text,
  last_month   text,
  version      integer not null
);

-- A household has one case at a time: whoever opens one holds the household's row. It is no unique
-- index, because a death that is revoked opens a case again whatever has come since.
create index enrolment_by_township on enrolment (township, enrolment_id);
create index enrolment_by_household on enrolment (household_id);
create index enrolment_by_task on enrolment (township, task_due_on) where task is not null;

-- For whom a county may have to pay: the household, or the one person who has it alone. A month looks
-- here for whom to judge; what is due stands in the case.
create table relief_subject (
  county       text not null,
  subject      uuid not null,
  enrolment_id uuid not null references enrolment,
  primary key (county, subject, enrolment_id)
);

create index relief_subject_by_case on relief_subject (enrolment_id);

-- Whom a case counts, and in which months; nobody is counted by two in one month.
create table counted_member (
  person_id    uuid not null,
  enrolment_id uuid not null references enrolment,
  from_month   text not null,
  through      text,
  primary key (person_id, enrolment_id, from_month)
);

create index counted_member_by_case on counted_member (enrolment_id);

grant select, insert, update on household, household_member, enrolment to "${appRole}";
grant select, insert, delete on counted_member to "${appRole}";
grant select, insert on means, relief_subject to "${appRole}";
