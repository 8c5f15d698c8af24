FROM /*seen*/ division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) d
JOIN division n ON n.id = d.division_id
JOIN division_type t ON t.code = d.type
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) p ON p.division_id = d.parent_id
WHERE n.level = :level AND NOT n.stub AND d.type = ANY (CAST(:types AS text[]))
