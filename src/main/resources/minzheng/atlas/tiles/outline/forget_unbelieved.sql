DELETE FROM generalised_outline g
USING division_row r, division d
WHERE r.row_id = g.row_id
  AND r.recorded_to > coalesce(CAST(:since AS bigint), 0) AND r.recorded_to <= :version
  AND d.id = r.division_id
  AND d.level = :level
