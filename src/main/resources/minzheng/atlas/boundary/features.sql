SELECT r.linear_feature_id AS id, n.source, n.external_id, r.*
FROM linear_feature_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN linear_feature n ON n.id = r.linear_feature_id
ORDER BY r.code
