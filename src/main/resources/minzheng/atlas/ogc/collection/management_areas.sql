FROM /*seen*/ management_area_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) a
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) p ON p.division_id = a.parent_id
WHERE true
