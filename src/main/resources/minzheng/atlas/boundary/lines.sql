SELECT r.line_id AS id, n.source, n.external_id, r.*
FROM boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN boundary_line n ON n.id = r.line_id
ORDER BY r.code
