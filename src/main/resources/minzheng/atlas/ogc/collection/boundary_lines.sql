FROM /*seen*/ boundary_line_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) l
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) a ON a.division_id = l.side_a
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) b ON b.division_id = l.side_b
WHERE true
