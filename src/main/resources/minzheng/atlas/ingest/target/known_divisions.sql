SELECT r.code, r.division_id AS id, d.source, d.external_id, d.level, l.rank, r.name, r.valid_from, r.valid_to
FROM division_row r
JOIN division d ON d.id = r.division_id
JOIN division_level l ON l.code = d.level
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
