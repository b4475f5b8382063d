-- Lines are written by whoever holds their roster's row; a foreign key looks for that row again at every line,
-- and costs as much as the line.
alter table roster_line drop constraint roster_line_roster_id_fkey;
