-- Count and total of a draft grow with its lines. A draft that was on its way has not summed those it has.
update roster r
   set line_count = l.lines, total = l.total
  from (select roster_id, count(*) as lines,
               sum((convert_from(payload, 'UTF8')::json ->> 'amount')::numeric) as total
          from roster_line join roster using (roster_id)
         where state = 'CUT_OFF'
         group by roster_id) as l
 where l.roster_id = r.roster_id;
