SELECT p.source AS atlas_source, d.code AS division_code, d.name AS division_name, p.counted_on, p.residents, p.registered,
       p.age60, p.age65, p.age80, p.under18, p.households, p.synthetic
FROM population_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) p
JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = p.division_id
WHERE (CAST(:scope AS uuid) IS NULL OR p.division_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:division AS uuid) IS NULL OR p.division_id IN (
       SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
ORDER BY d.code
