SELECT r.division_id AS id, n.source, n.external_id, n.level, n.stub, r.code, r.name, r.type, r.parent_id, r.geom, r.seat,
       r.flags, r.coord_source, r.synthetic, r.valid_from, r.valid_to
FROM division_row r JOIN division n ON n.id = r.division_id
WHERE r.overlay_id = :overlay AND NOT r.removed
ORDER BY r.code
