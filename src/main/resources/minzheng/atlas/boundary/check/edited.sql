-- rows recorded or closed after a version, with the place of each. A marker takes its lines along, a line its sides; lines
-- and junctions reach some 200 m around them, as far as a line's end looks for one to end at
WITH divisions AS (
    SELECT division_id AS id, geom FROM division_row
    WHERE overlay_id IS NULL AND (recorded_from > :since OR (recorded_to > :since AND recorded_to <= :version))
), lines AS (
    SELECT line_id AS id, side_a, side_b, ST_Buffer(geom, 0.002, 2) AS geom FROM boundary_line_row
    WHERE overlay_id IS NULL AND (recorded_from > :since OR (recorded_to > :since AND recorded_to <= :version))
), junctions AS (
    SELECT junction_id AS id, ST_Buffer(geom, 0.002, 2) AS geom FROM tri_junction_row
    WHERE overlay_id IS NULL AND (recorded_from > :since OR (recorded_to > :since AND recorded_to <= :version))
), markers AS (
    SELECT marker_id, line_id, chainages, CAST(geom AS geometry) AS geom FROM boundary_marker_row
    WHERE overlay_id IS NULL AND (recorded_from > :since OR (recorded_to > :since AND recorded_to <= :version))
), features AS (
    SELECT linear_feature_id AS id, CAST(geom AS geometry) AS geom FROM linear_feature_row
    WHERE overlay_id IS NULL AND (recorded_from > :since OR (recorded_to > :since AND recorded_to <= :version))
), facilities AS (
    SELECT facility_id AS id, CAST(geom AS geometry) AS geom FROM facility_row
    WHERE overlay_id IS NULL AND (recorded_from > :since OR (recorded_to > :since AND recorded_to <= :version))
)
SELECT id, CAST(geom AS geometry) AS geom FROM divisions
UNION ALL SELECT id, geom FROM lines
UNION ALL SELECT unnest(ARRAY[side_a, side_b]), CAST(NULL AS geometry) FROM lines
UNION ALL SELECT id, geom FROM junctions
UNION ALL SELECT marker_id, geom FROM markers
UNION ALL SELECT DISTINCT line_id, CAST(NULL AS geometry) FROM markers
UNION ALL SELECT DISTINCT CAST(c ->> 'line' AS uuid), CAST(NULL AS geometry)
          FROM markers, jsonb_array_elements(chainages) AS c
UNION ALL SELECT id, geom FROM features
UNION ALL SELECT id, geom FROM facilities
