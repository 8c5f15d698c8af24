-- what was recorded about one thing of one kind, change by change; coordinates as in the document
WITH stated AS (
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM boundary_line_row r
    WHERE :kind = 'boundary_line' AND line_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM tri_junction_row r
    WHERE :kind = 'tri_junction' AND junction_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM boundary_marker_row r
    WHERE :kind = 'boundary_marker' AND marker_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM linear_feature_row r
    WHERE :kind = 'linear_feature' AND linear_feature_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM inspection_task_row r
    WHERE :kind = 'inspection_task' AND task_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM marker_observation_row r
    WHERE :kind = 'marker_observation' AND observation_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM hazard_row r
    WHERE :kind = 'hazard' AND hazard_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM safe_boundary_row r
    WHERE :kind = 'safe_boundary' AND line_id = :id
    UNION ALL
    SELECT recorded_from, recorded_to, overlay_id, valid_from, to_jsonb(r) AS state FROM marker_action_row r
    WHERE :kind = 'marker_action' AND action_id = :id
), touched AS (
    SELECT recorded_from AS version, true AS came, valid_from, state FROM stated
    WHERE overlay_id IS NULL AND recorded_from <= :version
    UNION ALL
    SELECT recorded_to, false, valid_from, state FROM stated WHERE overlay_id IS NULL AND recorded_to <= :version
), states AS (
    SELECT version, came, jsonb_agg(
               state - ARRAY['row_id', 'recorded_from', 'recorded_to', 'overlay_id', 'removed', 'geom', 'document_geom']
               || jsonb_build_object('document_geometry', state -> 'document_geom',
                                     'valid_to', nullif(state -> 'valid_to', '"infinity"'))
               ORDER BY valid_from) AS list
    FROM touched
    GROUP BY version, came
)
SELECT v.version AS data_version, v.recorded_at, v.actor, v.edit, v.reason, v.request_id,
       coalesce((SELECT list FROM states s WHERE s.version = v.version AND NOT came), '[]') AS before,
       coalesce((SELECT list FROM states s WHERE s.version = v.version AND came), '[]') AS after
FROM data_version v
WHERE v.version IN (SELECT version FROM states)
ORDER BY v.version DESC
