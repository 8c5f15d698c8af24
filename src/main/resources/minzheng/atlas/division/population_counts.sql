-- every count of one division as believed at the version
SELECT p.division_id, p.residents, p.registered, p.age60, p.age65, p.age80, p.under18, p.households, p.source, p.synthetic,
       p.counted_on, p.valid_from, p.valid_to,
       (SELECT code FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d WHERE d.division_id = :id) AS division_code,
       p.row_id, p.recorded_from
FROM population_row p
WHERE p.division_id = :id AND p.overlay_id IS NULL AND NOT p.removed
  AND p.recorded_from <= :version AND :version < p.recorded_to
ORDER BY p.valid_from
