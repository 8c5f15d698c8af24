SELECT p.division_id, p.residents, p.registered, p.age60, p.age65, p.age80, p.under18, p.households, p.source, p.synthetic,
       p.counted_on, p.valid_from, p.valid_to, CAST(NULL AS text) AS division_code, p.row_id, p.recorded_from
FROM population_row p
WHERE p.row_id = :row_id AND p.division_id = :id
