SELECT r.hazard_id AS id, n.source, n.external_id, r.*
FROM hazard_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN hazard n ON n.id = r.hazard_id
ORDER BY r.line_id, r.from_m, r.hazard_id
