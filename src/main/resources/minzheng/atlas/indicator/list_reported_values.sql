-- what holds on the date, in order of series and division code; every condition is optional
SELECT v.series_id, s.series, s.division_id, v.value, v.numerator, v.denominator, v.state, v.source, v.reported_on, v.synthetic,
       v.valid_from, v.valid_to, d.code AS division_code, v.row_id, v.recorded_from
FROM reported_value_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) v
JOIN reported_series s ON s.id = v.series_id
JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = s.division_id
WHERE (CAST(:scope AS uuid) IS NULL OR s.division_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:series AS text) IS NULL OR s.series = :series)
  AND (CAST(:division AS uuid) IS NULL OR s.division_id = CAST(:division AS uuid))
  AND (CAST(:milestones AS boolean) IS NULL OR (v.state IS NOT NULL) = CAST(:milestones AS boolean))
  AND (CAST(:after AS text) IS NULL OR s.series || ' ' || d.code > :after)
ORDER BY s.series || ' ' || d.code
LIMIT :limit
