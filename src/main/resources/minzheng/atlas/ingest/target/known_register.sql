-- What things of the boundary register are called, and when; of one table only.
SELECT r.code AS called, r.line_id AS id, n.source, n.external_id, r.valid_from, r.valid_to
FROM boundary_line_row r JOIN boundary_line n ON n.id = r.line_id
WHERE :thing = 'boundary_line' AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
UNION ALL
SELECT r.code AS called, r.junction_id AS id, n.source, n.external_id, r.valid_from, r.valid_to
FROM tri_junction_row r JOIN tri_junction n ON n.id = r.junction_id
WHERE :thing = 'tri_junction' AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
UNION ALL
SELECT r.code AS called, r.linear_feature_id AS id, n.source, n.external_id, r.valid_from, r.valid_to
FROM linear_feature_row r JOIN linear_feature n ON n.id = r.linear_feature_id
WHERE :thing = 'linear_feature' AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
UNION ALL
SELECT r.line_id || E'\n' || r.number || E'\n' || r.member AS called, r.marker_id AS id, n.source, n.external_id, r.valid_from, r.valid_to
FROM boundary_marker_row r JOIN boundary_marker n ON n.id = r.marker_id
WHERE :thing = 'boundary_marker' AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
