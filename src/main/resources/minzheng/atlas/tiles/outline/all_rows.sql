SELECT r.row_id
FROM division_row r
JOIN division d ON d.id = r.division_id
WHERE d.level = :level
  AND r.geom IS NOT NULL
  AND r.overlay_id IS NULL
  AND r.recorded_from <= :version AND :version < r.recorded_to
ORDER BY r.geom, r.row_id -- along a Hilbert curve
