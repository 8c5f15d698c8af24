-- one pass: every tally of the plan, by the unit that answers for the facility
SELECT f.assigned_id,
       <aggregates>
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
WHERE <which>
  AND (CAST(:scope AS uuid) IS NULL
       OR f.assigned_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
GROUP BY f.assigned_id
