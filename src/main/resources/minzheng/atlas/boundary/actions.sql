SELECT r.action_id AS id, n.source, n.external_id, r.*
FROM marker_action_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN marker_action n ON n.id = r.action_id
ORDER BY r.marker_id, r.valid_from, r.action_id
