FROM /*seen*/ boundary_marker_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) m
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) l ON l.line_id = m.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) d ON d.division_id = m.managing_id
WHERE true
