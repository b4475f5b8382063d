-- What the counter must know at once: who lives here and which account is whose, and the cases.
create table resident (
  person_id uuid primary key,
  born_on   date    not null,
  county    text    not null,
  township  text    not null,
  died_on   date,
  version   integer not null
);

create table payee_account (
  payee_id     uuid primary key,
  person_id    uuid not null,
  account_type text not null
);

create index payee_account_by_person on payee_account (person_id);

-- One row a case, written in the transaction of its events.
create table enrolment (
  enrolment_id uuid primary key,
  person_id    uuid    not null,
  payee_id     uuid    not null,
  county       text    not null,
  township     text    not null,
  applied_on   date    not null,
  state        text    not null check (state in ('APPLIED', 'IN_PAYMENT', 'REFUSED', 'ENDED')),
  version      integer not null
);

create index enrolment_by_county on enrolment (county, enrolment_id);
create index enrolment_by_person on enrolment (person_id);

grant select, insert, update on resident, payee_account, enrolment to "${appRole}";
