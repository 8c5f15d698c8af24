SELECT r.series_id, s.series, s.division_id, r.value, r.numerator, r.denominator, r.state, r.source, r.reported_on,
       r.synthetic, r.valid_from, r.valid_to
FROM reported_value_row r JOIN reported_series s ON s.id = r.series_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.series_id = ANY (:keys)
