SELECT a.residential_area_id AS id, a.name, 'residential_area' AS kind, CASE WHEN <contributing> THEN 'served' ELSE 'not_served' END AS status,
       d.code AS division_code, d.name AS division_name,
       (<contributing>) IS TRUE AS contributes, a.geom IS NOT NULL AS located,
       jsonb_build_object('completed_on', a.completed_on) AS details, a.valid_from, a.synthetic
FROM residential_area_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = a.declared_id
WHERE <considered>
  AND a.declared_id IN (SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
  AND (CAST(:after AS uuid) IS NULL OR a.residential_area_id > CAST(:after AS uuid))
ORDER BY a.residential_area_id
LIMIT :limit
