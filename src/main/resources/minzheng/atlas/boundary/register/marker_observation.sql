-- everything that was seen up to the date, marker by marker in order of time
SELECT r.observation_id AS id, n.source, n.external_id, r.*, m.number AS marker_number, m.line_id,
       (SELECT x.observation_id FROM marker_observation_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) x
        WHERE x.marker_id = r.marker_id AND x.replaces_id = r.observation_id
        ORDER BY x.recorded_from DESC LIMIT 1) AS replaced_by,
       r.geom IS NOT NULL AS comparable,
       concat_ws('/', l.code, m.number, m.member, r.marker_id, to_char(r.observed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), r.observation_id) AS sort_key
FROM (SELECT * FROM marker_observation_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM marker_observation_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN marker_observation n ON n.id = r.observation_id
LEFT JOIN boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) m ON m.marker_id = r.marker_id
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = m.line_id
WHERE (CAST(:id AS uuid) IS NULL OR r.observation_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (l.side_a, l.side_b)))
  AND (CAST(:marker AS uuid) IS NULL OR r.marker_id = CAST(:marker AS uuid))
  AND (CAST(:task AS uuid) IS NULL OR r.task_id = CAST(:task AS uuid))
  AND (CAST(:recorded_after AS bigint) IS NULL OR r.recorded_from > CAST(:recorded_after AS bigint))
  AND (CAST(:line AS uuid) IS NULL OR m.line_id = CAST(:line AS uuid)
       OR m.chainages @> jsonb_build_array(jsonb_build_object('line', CAST(:line AS uuid))))
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', l.code, m.number, m.member, r.marker_id, to_char(r.observed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), r.observation_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', l.code, m.number, m.member, r.marker_id, to_char(r.observed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), r.observation_id) COLLATE "C"
LIMIT :limit
