-- on which days people were counted, and in how many divisions
SELECT p.counted_on AS on_day, count(DISTINCT p.division_id) AS divisions
FROM population_row p
WHERE p.overlay_id IS NULL AND NOT p.removed AND p.recorded_from <= :version AND :version < p.recorded_to
  AND p.counted_on BETWEEN CAST(:from AS date) AND CAST(:to AS date)
  AND (CAST(:division AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_closure k
       WHERE k.ancestor_id = CAST(:division AS uuid) AND k.descendant_id = p.division_id AND k.overlay_id IS NULL
         AND k.recorded_from <= :version AND :version < k.recorded_to
         AND k.valid_from <= p.counted_on AND p.counted_on < k.valid_to))
GROUP BY p.counted_on
ORDER BY p.counted_on
