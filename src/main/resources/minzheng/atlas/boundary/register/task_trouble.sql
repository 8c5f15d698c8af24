-- what stands in the way of a task; evaluated under the writers' lock
SELECT l.line_id IS NOT NULL AS line, coalesce(:lead IN (l.side_a, l.side_b), true) AS lead, i.first_year, i.last_year,
       (SELECT t.task_id FROM inspection_task_row t
        WHERE t.line_id = :line AND t.round = :round AND t.kind = 'regular' AND t.task_id <> :id
          AND t.overlay_id IS NULL AND t.recorded_to = 9223372036854775807
          AND t.valid_from < CAST(:to AS date) AND CAST(:from AS date) < t.valid_to
        LIMIT 1) AS other_task
FROM (SELECT 1) one
LEFT JOIN boundary_line_at(CAST(:from AS date), :version, NULL) l ON l.line_id = :line
LEFT JOIN inspection_round i ON i.code = :round
