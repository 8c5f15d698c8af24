SELECT r.junction_id AS id, n.source, n.external_id, r.*
FROM tri_junction_row r JOIN tri_junction n ON n.id = r.junction_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.junction_id = ANY (:keys)
