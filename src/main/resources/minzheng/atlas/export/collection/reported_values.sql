SELECT s.series, d.code AS division_code, d.name AS division_name, v.valid_from, v.valid_to, v.value, v.numerator,
       v.denominator, v.state, v.source, v.reported_on, v.synthetic
FROM reported_value_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) v
JOIN reported_series s ON s.id = v.series_id
JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = s.division_id
WHERE (CAST(:scope AS uuid) IS NULL OR s.division_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:series AS text) IS NULL OR s.series = :series)
  AND (CAST(:division AS uuid) IS NULL OR s.division_id IN (
       SELECT division_under(CAST(:division AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
ORDER BY s.series, d.code
