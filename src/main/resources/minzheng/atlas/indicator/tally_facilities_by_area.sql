-- a facility counts for the zone it is declared in, else for every zone its point lies in
WITH belonging AS (
    SELECT r.row_id, r.declared_area_id AS area_id
    FROM facility_row r
    WHERE r.declared_area_id IS NOT NULL
    UNION ALL
    SELECT k.facility_row_id, a.area_id
    FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
    JOIN facility_area_containment k ON k.area_row_id = a.row_id
    JOIN facility_row r ON r.row_id = k.facility_row_id AND r.declared_area_id IS NULL
)
SELECT b.area_id,
       <aggregates>
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
JOIN belonging b ON b.row_id = f.row_id
LEFT JOIN unnest(CAST(:kinds AS text[]), CAST(:bits AS bigint[])) AS k (kind, bit) ON k.kind = f.kind
WHERE <which>
  AND (:every_kind OR f.kind = ANY (CAST(:kinds AS text[])))
  AND (CAST(:scope AS uuid) IS NULL
       OR f.assigned_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
GROUP BY b.area_id
