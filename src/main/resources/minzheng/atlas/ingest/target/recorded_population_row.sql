SELECT division_id, residents, registered, age60, age65, age80, under18, households, source, synthetic, counted_on,
       valid_from, valid_to
FROM population_row
WHERE recorded_to = 9223372036854775807 AND overlay_id IS NULL AND division_id = ANY (:keys)
