-- every dated value of one series and division as believed at the version, oldest first
SELECT v.series_id, s.series, s.division_id, v.value, v.numerator, v.denominator, v.state, v.source, v.reported_on, v.synthetic,
       v.valid_from, v.valid_to, d.code AS division_code, v.row_id, v.recorded_from
FROM reported_value_row v
JOIN reported_series s ON s.id = v.series_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = s.division_id
WHERE s.series = :series AND s.division_id = :division AND v.overlay_id IS NULL AND NOT v.removed
  AND v.recorded_from <= :version AND :version < v.recorded_to
ORDER BY v.valid_from
