-- Who stands behind an actor of the events, for good: one row for each name, role and division an
-- officer has acted under. Sealed; the fingerprint is keyed and tells nothing by itself.
create table officer (
  subject       text        not null,
  fingerprint   text        not null,
  sealed        bytea       not null,
  first_seen_at timestamptz not null default clock_timestamp(),
  primary key (subject, fingerprint)
);

grant select, insert on officer to "${appRole}";
