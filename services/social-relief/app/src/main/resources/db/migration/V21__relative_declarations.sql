-- What the registry tells of near relatives, folded: one row a declaration, under the record it was told of.
create table relative_declaration (
  declaration_id uuid    primary key,
  person_id      uuid    not null,
  -- whose relative: the opaque id of an officer, or the person who is a member of a village committee
  declarer       text    not null,
  declared_on    date    not null,
  withdrawn      boolean not null default false
);

create index relative_declaration_by_person on relative_declaration (person_id);

grant select, insert, update on relative_declaration to "${appRole}";

-- Declarations were passed over until now: what was read of them stands in the journal.
create view told as
  select split_part(type, '.', 4) as name, stream, convert_from(payload, 'UTF8')::json as said
    from journal
   where type in ('org.huimin.registry.RelativeDeclared.v1',
                  'org.huimin.registry.RelativeDeclarationWithdrawn.v1');

insert into relative_declaration (declaration_id, person_id, declarer, declared_on, withdrawn)
select (d.said ->> 'declarationId')::uuid, d.stream,
       coalesce(d.said ->> 'officer', d.said ->> 'committeeMemberId'),
       (d.said ->> 'declaredOn')::date,
       exists (select from told w
                where w.name = 'RelativeDeclarationWithdrawn'
                  and w.said ->> 'declarationId' = d.said ->> 'declarationId')
  from told d
 where d.name = 'RelativeDeclared';

drop view told;
