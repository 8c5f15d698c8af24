SELECT p.division_id, p.residents, p.registered, p.age60, p.age65, p.age80, p.under18, p.households,
       p.source, p.synthetic, p.counted_on, p.valid_from, p.valid_to
FROM population_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) p
WHERE CAST(:scope AS uuid) IS NULL
   OR p.division_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
