SELECT f.facility_id AS id, f.name, f.kind, f.status, d.code AS division_code, d.name AS division_name,
       (<contributing>) IS TRUE AS contributes, f.point IS NOT NULL AS located, f.details, f.valid_from, f.synthetic
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = f.assigned_id
WHERE <considered>
  AND (f.declared_area_id = CAST(:division AS uuid)
       OR f.declared_area_id IS NULL AND EXISTS (
           SELECT 1
           FROM facility_area_containment k
           JOIN management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a ON a.row_id = k.area_row_id
           WHERE k.facility_row_id = f.row_id AND a.area_id = CAST(:division AS uuid)))
  AND (CAST(:after AS uuid) IS NULL OR f.facility_id > CAST(:after AS uuid))
ORDER BY f.facility_id
LIMIT :limit
