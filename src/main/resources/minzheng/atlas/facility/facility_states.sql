-- the believed states of one facility that reach beyond a date
SELECT r.facility_id AS id, n.source, n.external_id, r.kind, r.name, r.status, r.geom, r.declared_id, r.declared_area_id,
       r.details, r.coord_source, r.synthetic, r.is_public, r.valid_from, r.valid_to
FROM facility_row r JOIN facility n ON n.id = r.facility_id
WHERE r.facility_id = :id AND r.valid_to > CAST(:after AS date)
  AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
ORDER BY r.valid_from
