-- what stands in the way of a dated facility row; evaluated under the writers' lock
SELECT CAST(:declared AS uuid) IS NULL OR EXISTS (
           SELECT 1 FROM division_at(CAST(:from AS date), :version, CAST(:overlay AS uuid)) d
           WHERE d.division_id = CAST(:declared AS uuid)) AS declared_lives,
       CAST(:area AS uuid) IS NULL OR EXISTS (
           SELECT 1 FROM management_area_at(CAST(:from AS date), :version, CAST(:overlay AS uuid)) a
           WHERE a.area_id = CAST(:area AS uuid)) AS area_lives,
       (SELECT id FROM facility WHERE source = :source AND external_id = :external_id AND id <> :id) AS namesake
