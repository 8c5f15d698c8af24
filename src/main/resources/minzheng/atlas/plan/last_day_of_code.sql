-- the last day on which a code was in use before the evaluation date
SELECT max(CASE WHEN r.valid_to = 'infinity' THEN r.valid_from ELSE r.valid_to - 1 END)
FROM division_row r
WHERE r.code = :code AND r.valid_from <= :as_of AND r.overlay_id IS NULL
  AND r.recorded_from <= :version AND :version < r.recorded_to
HAVING count(*) > 0
