WITH edited AS MATERIALIZED (
    SELECT r.geom, r.valid_from, r.valid_to
    FROM division_row r
    JOIN division d ON d.id = r.division_id
    WHERE d.level = :level
      AND r.geom IS NOT NULL
      AND r.overlay_id IS NULL
      AND (r.recorded_from > :since AND r.recorded_from <= :version
           OR r.recorded_to > :since AND r.recorded_to <= :version)
), touched AS MATERIALIZED (
    SELECT DISTINCT r.row_id
    FROM edited e
    JOIN division_row r ON r.geom && e.geom AND r.valid_from < e.valid_to AND e.valid_from < r.valid_to
    JOIN division d ON d.id = r.division_id
    WHERE d.level = :level
      AND r.overlay_id IS NULL
      AND r.recorded_from <= :version AND :version < r.recorded_to
)
SELECT r.row_id
FROM touched t
JOIN division_row r USING (row_id)
ORDER BY r.geom, r.row_id
