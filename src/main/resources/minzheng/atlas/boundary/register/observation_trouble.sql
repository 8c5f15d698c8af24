-- what an observation refers to, at whatever date: a register that begins later was seen before, too
SELECT EXISTS (SELECT FROM boundary_marker_row m
               WHERE m.marker_id = :marker AND m.overlay_id IS NULL AND m.recorded_to = 9223372036854775807) AS marker,
       CAST(:task AS uuid) IS NULL OR EXISTS (
           SELECT FROM inspection_task_row t
           JOIN boundary_marker_row m
             ON t.line_id = m.line_id OR m.chainages @> jsonb_build_array(jsonb_build_object('line', t.line_id))
           WHERE t.task_id = CAST(:task AS uuid) AND t.overlay_id IS NULL AND t.recorded_to = 9223372036854775807
             AND m.marker_id = :marker AND m.overlay_id IS NULL AND m.recorded_to = 9223372036854775807) AS task,
       CAST(:replaces AS uuid) IS NULL OR EXISTS (
           SELECT FROM marker_observation_row o
           WHERE o.observation_id = CAST(:replaces AS uuid) AND o.marker_id = :marker AND o.overlay_id IS NULL
             AND o.recorded_to = 9223372036854775807) AS replaced,
       CAST(:side AS uuid) IS NULL OR EXISTS (SELECT FROM division WHERE id = CAST(:side AS uuid)) AS side
