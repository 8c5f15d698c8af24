SELECT id FROM reported_series WHERE series = :series AND division_id = :division
