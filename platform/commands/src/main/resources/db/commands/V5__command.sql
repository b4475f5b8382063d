-- Commands that came with an Idempotency-Key and were carried out: what came of them, so that the
-- same command again is answered the same. Key and body are kept as keyed digests, the answer holds
-- ids only: nothing here can be guessed back into what an officer sent.
create table carried_out_command (
  key            text        primary key,
  fingerprint    text        not null,
  result         uuid,
  positions      text        not null default '',
  carried_out_at timestamptz not null default clock_timestamp()
);

create index carried_out_command_by_age on carried_out_command (carried_out_at);

-- Called first in the transaction of a command. Returns no row when the key is new: it belongs to
-- this transaction from now on, and whoever comes with the same key waits here until it has ended.
-- Returns what came of the command when it was carried out before. A volatile function sees, under
-- READ COMMITTED, what the transaction it has waited for committed.
-- Each new key takes a few away that nobody will repeat any more; no clock has to be set for it.
create function claim_command(p_key text, p_fingerprint text)
returns table (fingerprint text, result uuid, positions text)
language plpgsql volatile as $$
#variable_conflict use_column
begin
  insert into carried_out_command (key, fingerprint) values (p_key, p_fingerprint)
  on conflict do nothing;
  if found then
    delete from carried_out_command
     where key in (select old.key from carried_out_command old
                    where old.carried_out_at < clock_timestamp() - interval '30 days'
                    order by old.carried_out_at limit 10 for update skip locked);
    return;
  end if;
  return query
    select c.fingerprint, c.result, c.positions from carried_out_command c where c.key = p_key;
end
$$;

grant select, insert, delete on carried_out_command to "${appRole}";
grant update (result, positions) on carried_out_command to "${appRole}";
