SELECT r.line_id AS id, n.source, n.external_id, r.*
FROM boundary_line_row r JOIN boundary_line n ON n.id = r.line_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.line_id = ANY (:keys)
