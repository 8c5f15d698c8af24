-- one row per facility on the date, in id order; every condition is optional
SELECT f.facility_id AS id, n.source, n.external_id, f.kind, f.name, f.status, f.geom, f.declared_id, f.declared_area_id,
       f.details, f.coord_source, f.synthetic, f.is_public, f.valid_from, f.valid_to,
       dd.code AS declared_code, da.code AS declared_area_code, f.containing_id, cd.code AS containing_code,
       f.assigned_id, ad.code AS assigned_code, f.row_id, f.recorded_from
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
JOIN facility n ON n.id = f.facility_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) cd ON cd.division_id = f.containing_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) ad ON ad.division_id = f.assigned_id
LEFT JOIN management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) da ON da.area_id = f.declared_area_id
LEFT JOIN LATERAL ( -- its last code up to the date: a register goes on naming a unit that has ended
    SELECT r.code FROM division_row r
    WHERE r.division_id = f.declared_id AND r.valid_from <= CAST(:as_of AS date)
      AND r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
    ORDER BY r.valid_from DESC
    LIMIT 1
) dd ON true
WHERE (CAST(:id AS uuid) IS NULL OR f.facility_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR f.assigned_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:division AS uuid) IS NULL OR f.assigned_id IN (
       SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:kind AS text) IS NULL OR f.kind = :kind)
  AND (CAST(:status AS text) IS NULL OR f.status = :status)
  AND (CAST(:bbox AS geometry) IS NULL OR f.point && CAST(:bbox AS geometry))
  AND (CAST(:is_public AS boolean) IS NULL OR f.is_public = :is_public)
  AND (CAST(:q AS text) IS NULL OR strpos(lower(f.name), lower(:q)) > 0 OR starts_with(n.external_id, :q))
  AND (CAST(:after AS uuid) IS NULL OR f.facility_id > CAST(:after AS uuid))
ORDER BY f.facility_id
LIMIT :limit
