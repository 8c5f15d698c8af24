-- codes as they were on a date -> the permanent units; a unit that is gone by the evaluation date is followed
-- through splits and merges to those that took its place
WITH RECURSIVE named AS (
    SELECT r.code, r.division_id AS id
    FROM division_row r
    WHERE r.code = ANY (CAST(:codes AS text[]))
      AND r.valid_from <= :codes_as_of AND :codes_as_of < r.valid_to
      AND r.recorded_from <= :version AND :version < r.recorded_to
      AND r.overlay_id IS NULL
    UNION
    SELECT n.code, l.to_id
    FROM named n
    JOIN division_lineage l ON l.from_id = n.id AND l.on_date <= :as_of AND l.recorded_from <= :version
    WHERE n.id NOT IN (SELECT d.division_id FROM division_at(:as_of, :version, NULL) d)
)
SELECT code, id FROM named
UNION
SELECT a.code, a.area_id
FROM management_area_row a
WHERE a.code = ANY (CAST(:codes AS text[]))
  AND a.valid_from <= :codes_as_of AND :codes_as_of < a.valid_to
  AND a.recorded_from <= :version AND :version < a.recorded_to
  AND a.overlay_id IS NULL
