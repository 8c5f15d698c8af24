SELECT a.residential_area_id AS id, n.source, n.external_id, a.name, a.declared_id, a.completed_on, a.elder_care_facility_id,
       a.geom, a.coord_source, a.synthetic, a.valid_from, a.valid_to
FROM residential_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
JOIN residential_area n ON n.id = a.residential_area_id
WHERE (CAST(:scope AS uuid) IS NULL OR a.declared_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:division AS uuid) IS NULL OR a.declared_id IN (
       SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:after AS uuid) IS NULL OR a.residential_area_id > CAST(:after AS uuid))
ORDER BY a.residential_area_id
LIMIT :limit
