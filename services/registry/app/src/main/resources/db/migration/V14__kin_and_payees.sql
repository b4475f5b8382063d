-- 亲属关系: declared once, by either of two; the ids are those of the declaration, also after a merge.
create table person_relation (
  relation_id       uuid    primary key,
  person_id         uuid    not null,
  related_person_id uuid    not null,
  relation          text    not null,
  since             date    not null,
  ended_on          date,
  end_reason        text,
  revoked           boolean not null
);
create index person_relation_of_person on person_relation (person_id);
create index person_relation_of_related on person_relation (related_person_id);
create index person_alias on person (merged_into) where merged_into is not null;

-- 代领人: who receives somebody's money. What is proposed stands with its change until it is confirmed.
create table payee_authorisation (
  authorisation_id    uuid primary key,
  person_id           uuid not null,
  authorised_payee_id uuid not null,
  payee_id            uuid not null,
  kind                text not null,
  valid_from          date not null,
  valid_until         date,
  revoked_on          date
);
create index payee_authorisation_of_person on payee_authorisation (person_id);

alter table person_change
  add column authorisation_id    uuid,
  add column authorised_payee_id uuid,
  add column payee_kind          text,
  add column valid_from          date,
  add column valid_until         date,
  add column revoked_on          date;

-- 近亲属备案: whose near relative a person is: an officer's, by the opaque id, or a committee member's.
create table relative_declaration (
  declaration_id      uuid        primary key,
  person_id           uuid        not null,
  officer             text,
  committee_member_id uuid,
  kinship             text        not null,
  declared_on         date        not null,
  withdrawal_reason   text,
  recorded_at         timestamptz not null,
  check (num_nonnulls(officer, committee_member_id) = 1)
);
create index relative_declaration_of_person on relative_declaration (person_id);
create index relative_declaration_by_officer on relative_declaration (officer, recorded_at)
  where officer is not null;
create index relative_declaration_by_member on relative_declaration (committee_member_id, recorded_at)
  where committee_member_id is not null;

grant select, insert, update on person_relation, payee_authorisation, relative_declaration
  to "${appRole}";
