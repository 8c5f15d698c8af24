SELECT r.division_id AS id, d.source, d.external_id, d.level, d.stub, r.code, r.name, r.type, r.parent_id, r.geom, r.seat,
       r.flags, r.coord_source, r.synthetic, r.valid_from, r.valid_to
FROM division_row r JOIN division d ON d.id = r.division_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.division_id = ANY (:keys)
