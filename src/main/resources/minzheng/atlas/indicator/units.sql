SELECT d.division_id AS id, d.code, d.name, d.type, n.level, d.parent_id, nullif(array_to_string(d.flags, chr(10)), '') AS flags, d.synthetic
FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
JOIN division n ON n.id = d.division_id AND NOT n.stub
WHERE CAST(:scope AS uuid) IS NULL
   OR d.division_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
