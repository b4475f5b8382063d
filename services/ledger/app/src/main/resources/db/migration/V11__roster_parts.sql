-- What has arrived of a roster, partition by partition: its RosterOrdered tells count, total and last
-- record of each, and sums over all of them would hide that two are wrong.
create table roster_part (
  roster_id uuid           not null,
  topic     text           not null,
  partition integer        not null,
  lines     bigint         not null,
  amount    numeric(16, 2) not null,
  last_seq  bigint         not null,
  primary key (roster_id, topic, partition)
);

insert into roster_part (roster_id, topic, partition, lines, amount, last_seq)
select roster_id, topic, partition, count(*), sum(amount), max(seq)
  from disbursement_record group by roster_id, topic, partition;

grant select, insert, update on roster_part to "${appRole}";

-- What was announced of each partition is read where it stands: in the journal, at announced_at.
delete from roster_control where announced_at is null;
alter table roster_control
  drop column last_lines,
  drop column received_lines,
  drop column received_amount;

create or replace function shadow_tables() returns text[]
language sql immutable as $$
  select array['journal', 'consumer_position', 'disbursement_record', 'ledger_total',
               'roster_control', 'roster_part', 'overpayment', 'incident']
$$;

create or replace function open_shadow(p_rebuild uuid) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  shadow text := shadow_of(p_rebuild);
  name   text;
begin
  execute format('drop schema if exists %I cascade', shadow);
  execute format('create schema %I', shadow);
  execute format('grant usage on schema %I to "${appRole}"', shadow);
  foreach name in array shadow_tables() loop
    execute format('create table %I.%I (like public.%I including all)', shadow, name, name);
    execute format('grant select, insert on %I.%I to "${appRole}"', shadow, name);
  end loop;
  foreach name in array
      array['consumer_position', 'ledger_total', 'roster_control', 'roster_part'] loop
    execute format('grant update on %I.%I to "${appRole}"', shadow, name);
  end loop;
  return shadow;
end
$$;
