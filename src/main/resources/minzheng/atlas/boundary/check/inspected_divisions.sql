SELECT d.division_id AS id, d.code, d.name, n.level, d.parent_id, n.stub, d.geom
FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
JOIN division n ON n.id = d.division_id
ORDER BY d.rank, d.code
