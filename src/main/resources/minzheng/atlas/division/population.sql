-- the latest count of each division up to the date
SELECT p.division_id, p.residents, p.registered, p.age60, p.age65, p.age80, p.under18, p.households, p.source, p.synthetic,
       p.counted_on, p.valid_from, p.valid_to, d.code AS division_code, p.row_id, p.recorded_from
FROM population_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) p
JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = p.division_id
WHERE (CAST(:scope AS uuid) IS NULL OR p.division_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:after AS text) IS NULL OR d.code > :after)
ORDER BY d.code
LIMIT :limit
