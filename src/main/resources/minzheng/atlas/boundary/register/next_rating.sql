SELECT r.valid_from FROM safe_boundary_row r
WHERE r.line_id = :line AND r.valid_from > :after AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
ORDER BY r.valid_from
LIMIT 1
