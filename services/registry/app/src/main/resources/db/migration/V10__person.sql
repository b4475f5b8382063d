-- What programmes may know of a person, as the events tell it; read at once by the counter.
create table person (
  person_id uuid    primary key,
  county    text    not null,
  township  text    not null,
  born_on   date    not null,
  sex       text    not null,
  died_on   date,
  version   integer not null
);

-- The vault. Everything sealed opens with the person's key only; delete that row and the person is
-- erased, while every event stays valid.
create table person_key (
  person_id uuid  primary key,
  wrapped   bytea not null
);

create table identity (
  person_id uuid    not null,
  version   integer not null,
  sealed    bytea   not null,
  primary key (person_id, version)
);

-- One row for each ID number, keyed: the same number in 18 or 15 digits meets the same row.
create table identity_index (
  blind     text primary key,
  person_id uuid not null
);

create table payee_account (
  payee_id      uuid  primary key,
  person_id     uuid  not null,
  account_blind text  not null,
  account_type  text  not null,
  sealed        bytea not null,
  unique (person_id, account_blind)
);

-- Why a death was revoked, in the officer's words; version is that of the event.
create table death_revocation_reason (
  person_id uuid    not null,
  version   integer not null,
  sealed    bytea   not null,
  primary key (person_id, version)
);

grant select, insert, update on person to "${appRole}";
grant select, insert on person_key, identity, identity_index, payee_account,
  death_revocation_reason to "${appRole}";
