SELECT a.declared_id,
       <aggregates>
FROM residential_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
WHERE CAST(:scope AS uuid) IS NULL
   OR a.declared_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
GROUP BY a.declared_id
