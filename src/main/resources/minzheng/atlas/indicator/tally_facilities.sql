-- one pass: every tally of the plan, by the unit that answers for the facility
SELECT f.assigned_id,
       <aggregates>
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
LEFT JOIN unnest(CAST(:kinds AS text[]), CAST(:bits AS bigint[])) AS k (kind, bit) ON k.kind = f.kind
WHERE <which>
  AND (:every_kind OR f.kind = ANY (CAST(:kinds AS text[])))
  AND (CAST(:scope AS uuid) IS NULL
       OR f.assigned_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
GROUP BY f.assigned_id
