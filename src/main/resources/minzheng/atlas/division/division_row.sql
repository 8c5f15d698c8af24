-- the state that a tag names, also when it is no longer believed
SELECT r.division_id AS id, n.source, n.external_id, n.level, n.stub, r.code, r.name, r.type, r.parent_id, r.geom, r.seat,
       r.flags, r.coord_source, r.synthetic, r.valid_from, r.valid_to, CAST(NULL AS text) AS parent_code, r.row_id, r.recorded_from
FROM division_row r JOIN division n ON n.id = r.division_id
WHERE r.row_id = :row_id AND r.division_id = :id
