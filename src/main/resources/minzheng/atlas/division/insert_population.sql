INSERT INTO population_row (division_id, residents, registered, age60, age65, age80, under18, households, source, synthetic,
                            counted_on, valid_from, valid_to, recorded_from, overlay_id)
SELECT division_id, residents, registered, age60, age65, age80, under18, households, source, synthetic,
       counted_on, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    division_id uuid, residents integer, registered integer, age60 integer, age65 integer, age80 integer, under18 integer,
    households integer, source text, synthetic boolean, counted_on date, valid_from date, valid_to date)
