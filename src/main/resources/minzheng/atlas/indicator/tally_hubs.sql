WITH membership AS (
    SELECT f.details ->> 'hub' AS hub, count(*) AS members
    FROM facility_row_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
    WHERE f.details ->> 'hub' IS NOT NULL AND <member>
    GROUP BY 1
)
SELECT f.assigned_id, count(*)
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
JOIN facility n ON n.id = f.facility_id
JOIN membership m ON m.hub = n.external_id AND m.members >= :members
WHERE <hub>
  AND (CAST(:scope AS uuid) IS NULL
       OR f.assigned_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
GROUP BY f.assigned_id
