-- Who may receive for somebody else, as the registry tells it: one row an authorisation, under the record of
-- the person it was given for.
create table payee_authorisation (
  authorisation_id    uuid primary key,
  person_id           uuid not null,
  authorised_payee_id uuid not null,
  payee_id            uuid not null,
  valid_from          date not null,
  valid_until         date,
  revoked_on          date
);

grant select, insert, update on payee_authorisation to "${appRole}";

-- Whose death ends which.
create index payee_authorisation_by_person on payee_authorisation (person_id);

-- Authorisations were passed over until now: what was read of them stands in the journal.
create view told as
  select split_part(type, '.', 4) as name, stream, convert_from(payload, 'UTF8')::json as said
    from journal
   where type in ('org.huimin.registry.PayeeAuthorised.v1',
                  'org.huimin.registry.PayeeAuthorisationRevoked.v1');

insert into payee_authorisation (authorisation_id, person_id, authorised_payee_id, payee_id,
                                 valid_from, valid_until, revoked_on)
select (a.said ->> 'authorisationId')::uuid, a.stream, (a.said ->> 'authorisedPayeeId')::uuid,
       (a.said ->> 'payeeId')::uuid, (a.said ->> 'validFrom')::date, (a.said ->> 'validUntil')::date,
       r.revoked_on
  from told a
  left join (select said ->> 'authorisationId' as authorisation_id,
                    min((said ->> 'revokedOn')::date) as revoked_on
               from told
              where name = 'PayeeAuthorisationRevoked'
              group by said ->> 'authorisationId') r
    on r.authorisation_id = a.said ->> 'authorisationId'
 where a.name = 'PayeeAuthorised';

drop view told;

-- From which month's roster on nobody can receive what the case is due.
alter table enrolment add column payee_missing_from text;

-- Whose death leaves which case without payee.
create index enrolment_by_payee on enrolment (payee_id);
