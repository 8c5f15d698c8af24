SELECT r.linear_feature_id AS id, n.source, n.external_id, r.*
FROM linear_feature_row r JOIN linear_feature n ON n.id = r.linear_feature_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.linear_feature_id = ANY (:keys)
