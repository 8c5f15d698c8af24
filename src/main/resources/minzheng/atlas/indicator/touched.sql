SELECT DISTINCT 'facility' AS what, facility_id
FROM facility_row
WHERE overlay_id IS NULL
  AND (recorded_from > :after AND recorded_from <= :up_to
       OR recorded_to < 9223372036854775807 AND recorded_to > :after AND recorded_to <= :up_to)
UNION ALL
SELECT 'division', NULL
WHERE EXISTS (SELECT 1 FROM division_row
              WHERE overlay_id IS NULL
                AND (recorded_from > :after AND recorded_from <= :up_to
                     OR recorded_to < 9223372036854775807 AND recorded_to > :after AND recorded_to <= :up_to))
UNION ALL
SELECT 'management_area', NULL
WHERE EXISTS (SELECT 1 FROM management_area_row
              WHERE overlay_id IS NULL
                AND (recorded_from > :after AND recorded_from <= :up_to OR recorded_to > :after AND recorded_to <= :up_to))
UNION ALL
SELECT 'residential_area', NULL
WHERE EXISTS (SELECT 1 FROM residential_area_row
              WHERE overlay_id IS NULL
                AND (recorded_from > :after AND recorded_from <= :up_to OR recorded_to > :after AND recorded_to <= :up_to))
UNION ALL
SELECT 'population', NULL
WHERE EXISTS (SELECT 1 FROM population_row
              WHERE overlay_id IS NULL
                AND (recorded_from > :after AND recorded_from <= :up_to
                     OR recorded_to < 9223372036854775807 AND recorded_to > :after AND recorded_to <= :up_to))
UNION ALL
SELECT 'reported_value', NULL
WHERE EXISTS (SELECT 1 FROM reported_value_row
              WHERE overlay_id IS NULL
                AND (recorded_from > :after AND recorded_from <= :up_to OR recorded_to > :after AND recorded_to <= :up_to))
