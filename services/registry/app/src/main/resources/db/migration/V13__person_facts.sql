-- Where a person stands after corrections, moves and merges. The division is whose officers keep the
-- person: the township, or the city for somebody who is registered outside of it by now.
alter table person
  add column division        text,
  add column moved_in_on     date,
  add column moved_in_from   text,
  add column moved_on        date,
  add column missing_on      date,
  add column proved_alive_on date,
  add column proved_alive_by text,
  add column merged_into     uuid;
update person set division = township;
alter table person alter column division set not null;

-- Changes by two officers: what was proposed and what became of it.
create table person_change (
  change_id       uuid        primary key,
  person_id       uuid        not null,
  kind            text        not null,
  payee_id        uuid,
  replaces        uuid,
  account_type    text,
  other_person_id uuid,
  state           text        not null,
  reason          text,
  proposed_at     timestamptz not null
);
create index person_change_by_age on person_change (proposed_at, change_id);
create index person_change_of_person on person_change (person_id);

-- Reasons and evidence in the officer's words, sealed with the person's key; version is that of the
-- event. Reasons of revoked deaths stand here too from now on; the older ones stay where they are.
create table person_words (
  person_id uuid    not null,
  version   integer not null,
  sealed    bytea   not null,
  primary key (person_id, version)
);

-- Who goes back to an account that was replaced gets a new payee id for it.
alter table payee_account drop constraint payee_account_person_id_account_blind_key;
create index payee_account_by_number on payee_account (person_id, account_blind);

grant select, insert, update on person_change to "${appRole}";
grant select, insert on person_words to "${appRole}";
