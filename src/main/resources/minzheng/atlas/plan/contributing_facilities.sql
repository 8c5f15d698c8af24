SELECT f.facility_id AS id, f.name, f.kind, f.status, d.code AS division_code, d.name AS division_name,
       (<contributing>) IS TRUE AS contributes, f.point IS NOT NULL AS located, f.details, f.valid_from, f.synthetic
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = f.assigned_id
WHERE <considered>
  AND f.assigned_id IN (SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
  AND (CAST(:after AS uuid) IS NULL OR f.facility_id > CAST(:after AS uuid))
ORDER BY f.facility_id
LIMIT :limit
