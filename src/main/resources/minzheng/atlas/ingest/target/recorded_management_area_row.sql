SELECT r.area_id AS id, a.source, a.external_id, r.code, r.name, r.kind, r.parent_id, r.held_in_trust, r.geom,
       r.coord_source, r.synthetic, r.valid_from, r.valid_to
FROM management_area_row r JOIN management_area a ON a.id = r.area_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.area_id = ANY (:keys)
