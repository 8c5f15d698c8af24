-- one after the other in row order, a page at a time
SELECT r.row_id, r.facility_id AS id, f.source, f.external_id, r.name, r.kind, ST_X(r.point) AS lon, ST_Y(r.point) AS lat,
       r.declared_id AS declared, r.valid_from, r.valid_to
FROM facility_row r JOIN facility f ON f.id = r.facility_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.status <> 'closed' AND r.row_id > :after
ORDER BY r.row_id
LIMIT :limit
