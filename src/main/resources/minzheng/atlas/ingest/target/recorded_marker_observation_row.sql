SELECT r.observation_id AS id, n.source, n.external_id, r.*
FROM marker_observation_row r JOIN marker_observation n ON n.id = r.observation_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.observation_id = ANY (:keys)
