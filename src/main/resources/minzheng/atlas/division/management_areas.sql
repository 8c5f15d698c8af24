SELECT a.area_id AS id, n.source, n.external_id, a.code, a.name, a.kind, a.parent_id, a.held_in_trust,
       CASE WHEN :with_geometry THEN a.geom END AS geom, a.coord_source, a.synthetic, a.valid_from, a.valid_to
FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
JOIN management_area n ON n.id = a.area_id
WHERE (CAST(:scope AS uuid) IS NULL OR a.parent_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:kind AS text) IS NULL OR a.kind = :kind)
  AND (CAST(:after AS uuid) IS NULL OR a.area_id > CAST(:after AS uuid))
ORDER BY a.area_id
LIMIT :limit
