SELECT r.observation_id AS id, n.source, n.external_id, r.*
FROM marker_observation_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN marker_observation n ON n.id = r.observation_id
ORDER BY r.marker_id, r.observed_at, r.observation_id
