SELECT a.area_id
FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
WHERE a.code = :code
ORDER BY a.area_id
LIMIT 1
