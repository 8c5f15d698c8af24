SELECT division_id, residents, registered, age60, age65, age80, under18, households, source, synthetic, counted_on,
       valid_from, valid_to
FROM population_row WHERE overlay_id = :overlay AND NOT removed
