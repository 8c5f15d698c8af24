SELECT r.marker_id AS id, n.source, n.external_id, r.*
FROM boundary_marker_row r JOIN boundary_marker n ON n.id = r.marker_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.marker_id = ANY (:keys)
