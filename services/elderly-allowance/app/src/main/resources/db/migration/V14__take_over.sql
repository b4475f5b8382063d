-- 接续: cases of an older system, brought as lines by one officer and taken over when another approves.
create table take_over (
  take_over_id uuid primary key,
  county       text not null,
  state        text not null check (state in ('OPEN', 'APPROVED', 'DONE', 'REFUSED')),
  prepared_by  text not null,
  decided_by   text,
  received     integer not null default 0,
  opened_at    timestamptz not null
);

-- A line is never changed; sending it again must be the same line.
create table take_over_line (
  take_over_id    uuid    not null references take_over,
  line            integer not null,
  person_id       uuid    not null,
  payee_id        uuid    not null,
  applied_on      date    not null,
  paid_through    text    not null,
  proven_alive_on date    not null,
  primary key (take_over_id, line)
);

-- What became of each line: a case, or the reason why not.
create table take_over_result (
  take_over_id uuid    not null,
  line         integer not null,
  enrolment_id uuid,
  rejected     text,
  primary key (take_over_id, line),
  foreign key (take_over_id, line) references take_over_line,
  check ((enrolment_id is null) <> (rejected is null))
);

create index take_over_rejected on take_over_result (take_over_id, line) where rejected is not null;

grant select, insert, update on take_over to "${appRole}";
grant select, insert on take_over_line, take_over_result to "${appRole}";
