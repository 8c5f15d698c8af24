SELECT r.task_id AS id, n.source, n.external_id, r.*
FROM inspection_task_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN inspection_task n ON n.id = r.task_id
ORDER BY r.line_id, r.year, r.task_id
