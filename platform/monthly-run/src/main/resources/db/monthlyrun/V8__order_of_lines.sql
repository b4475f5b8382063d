-- A roster is ordered by one worker at a time in the order of payment ids, whatever their partition: its own
-- row says up to where, and is held while a chunk is ordered. What each partition has got stays beside it.
alter table roster add column begun boolean not null default false;
alter table roster add column ordered_up_to uuid not null default '00000000-0000-0000-0000-000000000000';

-- Orders that were on their way go on from the first line: what they ordered is known as their own.
update roster r set begun = true
 where exists (select from ordering_partition m where m.roster_id = r.roster_id);

alter table ordering_partition
  drop column after_payment,
  drop column done;

drop index roster_line_by_partition;
