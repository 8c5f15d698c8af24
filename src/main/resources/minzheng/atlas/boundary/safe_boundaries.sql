SELECT r.line_id AS id, r.*
FROM safe_boundary_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
ORDER BY r.line_id
