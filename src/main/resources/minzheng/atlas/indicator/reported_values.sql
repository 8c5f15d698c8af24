SELECT r.series_id, s.series, s.division_id, r.value, r.numerator, r.denominator, r.state, r.source, r.reported_on,
       r.synthetic, r.valid_from, r.valid_to
FROM reported_value_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) r
JOIN reported_series s ON s.id = r.series_id
WHERE CAST(:scope AS uuid) IS NULL
   OR s.division_id IN (SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)))
