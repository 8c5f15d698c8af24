-- rows of units that hang below one of the parents after a date
SELECT r.division_id AS id, n.source, n.external_id, n.level, n.stub, r.code, r.name, r.type, r.parent_id, r.geom, r.seat,
       r.flags, r.coord_source, r.synthetic, greatest(r.valid_from, CAST(:on AS date)) AS valid_from, r.valid_to
FROM division_row r JOIN division n ON n.id = r.division_id
WHERE r.parent_id = ANY (:parents) AND r.valid_to > CAST(:on AS date)
  AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
ORDER BY r.code, r.valid_from
