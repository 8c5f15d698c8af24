-- codes as they were on a date -> the permanent units; a unit that is gone by the evaluation date is followed
-- through splits and merges to those that took its place
WITH RECURSIVE named AS (
    SELECT r.code, r.division_id AS id
    FROM division_at(:codes_as_of, :version, CAST(:overlay AS uuid)) r
    WHERE r.code = ANY (CAST(:codes AS text[]))
    UNION
    SELECT n.code, l.to_id
    FROM named n
    JOIN division_lineage l ON l.from_id = n.id AND l.on_date <= :as_of AND l.recorded_from <= :version
        AND (l.overlay_id IS NULL OR l.overlay_id = CAST(:overlay AS uuid))
    WHERE n.id NOT IN (SELECT d.division_id FROM division_at(:as_of, :version, CAST(:overlay AS uuid)) d)
)
SELECT code, id FROM named
UNION
SELECT a.code, a.area_id
FROM management_area_at(:codes_as_of, :version, CAST(:overlay AS uuid)) a
WHERE a.code = ANY (CAST(:codes AS text[]))
