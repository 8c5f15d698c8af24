WITH near AS MATERIALIZED (
    SELECT DISTINCT r.row_id
    FROM division_row t
    JOIN division_row r ON r.geom && t.geom AND r.valid_from < t.valid_to AND t.valid_from < r.valid_to
    JOIN division d ON d.id = r.division_id
    WHERE t.row_id = ANY (:rows)
      AND d.level = :level
      AND r.overlay_id IS NULL
      AND r.recorded_from <= :version AND :version < r.recorded_to
)
SELECT r.row_id, r.division_id, r.valid_from, r.valid_to, r.geom
FROM near n
JOIN division_row r USING (row_id)
