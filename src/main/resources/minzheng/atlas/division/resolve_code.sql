-- what a code means on a date: the unit that bears it, the unit that bore it, or that unit's living successors
WITH RECURSIVE bearer AS (
    SELECT r.division_id, r.valid_from <= CAST(:as_of AS date) AND CAST(:as_of AS date) < r.valid_to AS now
    FROM division_row r
    WHERE r.code = :code AND NOT r.removed
      AND r.recorded_from <= :version AND :version < r.recorded_to
      AND (r.overlay_id IS NULL OR r.overlay_id = CAST(:overlay AS uuid))
    ORDER BY now DESC, r.valid_from <= CAST(:as_of AS date) DESC, -- else the latest bearer before the date, else the first after it
             abs(r.valid_from - CAST(:as_of AS date))
    LIMIT 1
), living AS (
    SELECT d.division_id, d.code, d.geom FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
), chain AS (
    SELECT division_id, 0 AS step FROM bearer
    UNION
    SELECT l.to_id, c.step + 1
    FROM chain c JOIN division_lineage l ON l.from_id = c.division_id
    WHERE l.on_date <= CAST(:as_of AS date) AND l.recorded_from <= :version AND c.step < 50
      AND (l.overlay_id IS NULL OR l.overlay_id = CAST(:overlay AS uuid))
      AND c.division_id NOT IN (SELECT division_id FROM living)
)
SELECT DISTINCT ON (l.division_id) l.division_id AS id, c.step, b.now AS by_code,
       CAST(:point AS geometry) IS NOT NULL AND ST_Covers(l.geom, CAST(:point AS geometry)) AS holds_point
FROM chain c JOIN living l ON l.division_id = c.division_id CROSS JOIN bearer b
ORDER BY l.division_id, c.step
