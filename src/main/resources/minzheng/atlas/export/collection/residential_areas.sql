SELECT n.source AS atlas_source, n.external_id, a.name, d.code AS declared_code, a.completed_on,
       f.external_id AS elder_care_facility, a.valid_from, a.valid_to, a.coord_source, a.synthetic, a.geom
FROM residential_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
JOIN residential_area n ON n.id = a.residential_area_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = a.declared_id
LEFT JOIN facility f ON f.id = a.elder_care_facility_id
WHERE (CAST(:scope AS uuid) IS NULL OR a.declared_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:division AS uuid) IS NULL OR a.declared_id IN (
       SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
ORDER BY n.source, n.external_id
