-- facilities for which another unit answers once the proposals hold, whose unit goes to another parent, or whose place
-- alone changes hands because they are declared in a part that stays
SELECT b.facility_id AS id, n.external_id, b.kind, b.name,
       bu.code AS from_code, bu.name AS from_name, au.code AS to_code, au.name AS to_name,
       bp.code AS from_parent_code, bp.name AS from_parent_name, ap.code AS to_parent_code, ap.name AS to_parent_name,
       b.declared_id IS DISTINCT FROM a.declared_id AS handed_over,
       (b.assigned_id, bu.parent_id) IS NOT DISTINCT FROM (a.assigned_id, au.parent_id) AS place_only
FROM facility_at(CAST(:as_of AS date), :version, NULL) b
JOIN facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a ON a.facility_id = b.facility_id
JOIN facility n ON n.id = b.facility_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, NULL) bu ON bu.division_id = b.assigned_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, NULL) bp ON bp.division_id = bu.parent_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) au ON au.division_id = a.assigned_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) ap ON ap.division_id = au.parent_id
WHERE (b.assigned_id, bu.parent_id) IS DISTINCT FROM (a.assigned_id, au.parent_id)
   OR b.containing_id IS DISTINCT FROM a.containing_id
ORDER BY n.external_id, b.facility_id
