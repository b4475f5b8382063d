-- Whether more than one county has ever answered for a person.
create index resident_county_by_person on resident_county (person_id);
