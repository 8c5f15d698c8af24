SELECT r.junction_id AS id, n.source, n.external_id, r.*
FROM tri_junction_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN tri_junction n ON n.id = r.junction_id
ORDER BY r.code
