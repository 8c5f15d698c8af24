SELECT r.marker_id AS id, n.source, n.external_id, r.*
FROM boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN boundary_marker n ON n.id = r.marker_id
ORDER BY r.line_id, r.serial, r.number, r.member
