-- what happened to divisions: the first of each day, from the top of the tree down, with the number of all of that day
WITH believed AS NOT MATERIALIZED (
    SELECT r.* FROM division_row r JOIN division n ON n.id = r.division_id AND NOT n.stub
    WHERE r.overlay_id IS NULL AND NOT r.removed AND r.recorded_from <= :version AND :version < r.recorded_to
), event AS (
    SELECT a.division_id, a.valid_from AS on_day, a.rank, a.code, a.name,
           CASE WHEN b.row_id IS NULL THEN ARRAY['begun'] ELSE array_remove(ARRAY[
               CASE WHEN a.type <> b.type THEN 'retyped' END,
               CASE WHEN a.name <> b.name THEN 'renamed' END,
               CASE WHEN a.code <> b.code THEN 'recoded' END,
               CASE WHEN a.parent_id IS DISTINCT FROM b.parent_id THEN 'moved' END,
               CASE WHEN a.geom IS DISTINCT FROM b.geom THEN 'redrawn' END], NULL) END AS what
    FROM believed a
    LEFT JOIN believed b ON b.division_id = a.division_id AND b.valid_to = a.valid_from
    WHERE a.valid_from BETWEEN CAST(:from AS date) AND CAST(:to AS date)
    UNION ALL
    SELECT b.division_id, b.valid_to, b.rank, b.code, b.name, ARRAY[coalesce(
               (SELECT CASE l.event WHEN 'merge' THEN 'merged' ELSE 'split' END
                FROM division_lineage l
                WHERE l.from_id = b.division_id AND l.on_date = b.valid_to AND l.overlay_id IS NULL AND l.recorded_from <= :version
                LIMIT 1),
               'ended')]
    FROM believed b
    WHERE b.valid_to BETWEEN CAST(:from AS date) AND CAST(:to AS date)
      AND NOT EXISTS (SELECT FROM believed a WHERE a.division_id = b.division_id AND a.valid_from = b.valid_to)
), counted AS (
    SELECT e.*, count(*) OVER (PARTITION BY e.on_day) AS of_day,
           row_number() OVER (PARTITION BY e.on_day ORDER BY e.rank, e.code, e.division_id) AS place
    FROM event e
    WHERE cardinality(e.what) > 0
      AND (CAST(:division AS uuid) IS NULL OR EXISTS ( -- below it on the day or, as what ended or left, on the day before
           SELECT FROM division_closure k
           WHERE k.ancestor_id = CAST(:division AS uuid) AND k.descendant_id = e.division_id AND k.overlay_id IS NULL
             AND k.recorded_from <= :version AND :version < k.recorded_to
             AND k.valid_from <= e.on_day AND e.on_day <= k.valid_to))
)
SELECT c.on_day, c.of_day, c.code, c.name, c.what
FROM counted c
WHERE c.place <= :most
ORDER BY c.on_day, c.place
