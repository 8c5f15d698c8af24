-- 1.3: a degree of longitude is shorter than one of latitude; the checks measure exactly
WITH reach AS (SELECT 1.3 * :within / 110000 AS degrees)
SELECT CAST(f.facility_id AS text) AS id, f.name, f.kind, f.geom
FROM facility_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) f, reach
WHERE f.geom IS NOT NULL
  AND (EXISTS (
          SELECT 1 FROM boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l
          WHERE ST_DWithin(f.geom, l.geom, reach.degrees))
       OR EXISTS (
          SELECT 1 FROM boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) m
          WHERE ST_DWithin(f.geom, m.geom, reach.degrees)))
ORDER BY f.facility_id
