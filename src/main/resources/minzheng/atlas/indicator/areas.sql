SELECT a.area_id AS id, a.code, a.name, a.kind AS type, CAST(NULL AS text) AS level, a.parent_id,
       CAST(NULL AS text) AS flags, a.synthetic
FROM management_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
WHERE CAST(:scope AS uuid) IS NULL
   OR a.parent_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
