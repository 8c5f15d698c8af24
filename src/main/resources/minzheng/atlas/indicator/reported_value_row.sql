-- the value that a tag names, also when it is no longer believed
SELECT v.series_id, s.series, s.division_id, v.value, v.numerator, v.denominator, v.state, v.source, v.reported_on, v.synthetic,
       v.valid_from, v.valid_to
FROM reported_value_row v JOIN reported_series s ON s.id = v.series_id
WHERE v.row_id = :row_id AND s.series = :series AND s.division_id = :division
