SELECT f.code, f.facility_id, f.external_id, f.kind, f.name, f.synthetic, f.shown AS geom,
       (SELECT r.code FROM division_row r
        WHERE r.division_id = f.declared_id AND r.valid_from <= CAST(:as_of AS date) AND r.overlay_id IS NULL
          AND r.recorded_from <= :version AND :version < r.recorded_to
        ORDER BY r.valid_from DESC LIMIT 1) AS declared_code,
       cd.code AS containing_code, ad.code AS assigned_code
FROM placement_finding_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) cd ON cd.division_id = f.containing_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) ad ON ad.division_id = f.assigned_id
WHERE (CAST(:code AS text) IS NULL OR f.code = :code)
  AND (CAST(:is_public AS boolean) IS NULL OR f.is_public = :is_public)
  AND (CAST(:scope AS uuid) IS NULL OR f.assigned_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:division AS uuid) IS NULL OR f.assigned_id IN (
       SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:after AS text) IS NULL OR f.facility_id || ' ' || f.code > :after)
ORDER BY f.facility_id || ' ' || f.code
LIMIT :limit
