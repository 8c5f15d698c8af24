SELECT f.assigned_id, ARRAY[<conditions>] AS serves
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f
WHERE <any>
ORDER BY f.facility_id
