-- Which roster's judgement still stands for whoever nothing has come about since its cut-off. Alone: no other
-- roster of the county was on its way when it was cut off, so nothing was ordered that it did not see.
create sequence roster_cut_off_order;

alter table roster
  add column cut_off_order bigint,
  add column alone         boolean not null default false,
  add column rule_version  text,
  add column basis         uuid references roster;

create index roster_by_cut_off on roster (programme, county, cut_off_order);

grant usage on sequence roster_cut_off_order to ${appRole};
