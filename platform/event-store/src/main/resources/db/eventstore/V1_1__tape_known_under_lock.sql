-- That an event's tape is registered is asked once an append, under the partition's lock; asked again by a
-- foreign key at every row it costs as much as the row. The relay looks for events of no tape before it opens the gate.
alter table event drop constraint event_tape_fkey;
