-- What a month asks of a case, beside where the case stands: a month reads the row, and folds the case's
-- events only when one of them lies beyond its cut-off.
alter table enrolment
  add column opened_county     text,
  add column seen_alive_on     date,
  add column paid_through      text,
  add column claims            text check (claims in ('RUNNING', 'CLOSED', 'REVOKED')),
  add column closed_against_on date;

create view told as
  select e.stream, e.version, split_part(e.type, '.', 4) as name,
         convert_from(e.payload, 'UTF8')::json as said
    from event e join tape t on t.id = e.tape
   where t.topic like '%elderly-allowance.enrolment.v1';

update enrolment n
   set opened_county = o.said ->> 'county',
       seen_alive_on = coalesce(o.said ->> 'provenAliveOn', o.said ->> 'appliedOn')::date,
       paid_through = coalesce(o.said ->> 'paidThrough', o.said ->> 'paidElsewhereThrough')
  from told o
 where o.stream = n.enrolment_id and o.version = 1;

update enrolment set claims = 'RUNNING'
 where state in ('IN_PAYMENT', 'SUSPENDED') or state = 'ENDED' and reason = 'DEATH';

-- The last of the two that end a case otherwise: nothing is told of it afterwards.
update enrolment n
   set claims = case last.name when 'EnrolmentClosed' then 'CLOSED' else 'REVOKED' end,
       closed_against_on =
         case when last.name = 'DecisionRevoked' then (last.said ->> 'revokedOn')::date
              when last.said ->> 'reason' in ('NOT_REGISTERED_HERE', 'IDENTITY_NOT_PROVED',
                                              'RECEIVED_ELSEWHERE', 'OFFICE_ERROR')
              then (last.said ->> 'closedOn')::date end
  from (select distinct on (stream) stream, name, said from told
         where name in ('EnrolmentClosed', 'DecisionRevoked')
         order by stream, version desc) as last
 where last.stream = n.enrolment_id and n.state = 'ENDED' and n.reason <> 'DEATH';

drop view told;

alter table enrolment
  alter column opened_county set not null,
  alter column seen_alive_on set not null;
