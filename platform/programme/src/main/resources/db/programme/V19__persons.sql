-- What the registry tells of persons, folded: one row a person, with the place of the last fact on the
-- topic, so that a month can tell whether the row lies within its cut-off.
create table resident (
  person_id    uuid    primary key,
  born_on      date    not null,
  county       text    not null,
  township     text    not null,
  stays        text    not null,
  died_on      date,
  missing_on   date,
  proven_alive date[]  not null default '{}',
  merged_into  uuid,
  merged       uuid[]  not null default '{}',
  version      integer not null,
  partition    integer not null,
  seq          bigint  not null
);

create index resident_by_age on resident (born_on, person_id);
create index resident_by_survivor on resident (merged_into) where merged_into is not null;

-- Every county that answers, or has ever answered, for a person.
create table resident_county (
  county    text not null,
  person_id uuid not null,
  primary key (county, person_id)
);

create index resident_county_by_person on resident_county (person_id);

create table payee_account (
  payee_id     uuid primary key,
  person_id    uuid not null,
  account_type text not null
);

create index payee_account_by_person on payee_account (person_id);

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

-- Which records were ever merged into which; whether they still are stands in the person's row.
create table merged_person (
  survivor uuid not null,
  merged   uuid not null,
  primary key (survivor, merged)
);

create index merged_person_by_merged on merged_person (merged);

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

-- What an officer added to a decision in their own words: sealed, because it may name people.
create table refusal_words (
  stream uuid  primary key,
  sealed bytea not null
);

grant select, insert, update on resident, payee_account to "${appRole}";
grant select, insert on resident_county, replaced_account, merged_person, parked_fact, refusal_words
  to "${appRole}";
