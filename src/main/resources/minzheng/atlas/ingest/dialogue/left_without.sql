-- Believed rows that refer to a thing which only this version recorded: without it they would refer to nothing.
WITH made_division AS MATERIALIZED (
    SELECT division_id AS id FROM division_row
    WHERE :table = 'division_row' AND overlay_id IS NULL
    GROUP BY division_id HAVING min(recorded_from) = :version
), made_area AS MATERIALIZED (
    SELECT area_id AS id FROM management_area_row
    WHERE :table = 'management_area_row' AND overlay_id IS NULL
    GROUP BY area_id HAVING min(recorded_from) = :version
), made_line AS MATERIALIZED (
    SELECT line_id AS id FROM boundary_line_row
    WHERE :table = 'boundary_line_row' AND overlay_id IS NULL
    GROUP BY line_id HAVING min(recorded_from) = :version
), made_marker AS MATERIALIZED (
    SELECT marker_id AS id FROM boundary_marker_row
    WHERE :table = 'boundary_marker_row' AND overlay_id IS NULL
    GROUP BY marker_id HAVING min(recorded_from) = :version
), referring AS (
    SELECT r.facility_id AS thing, r.name, r.recorded_from FROM facility_row r JOIN made_division m ON m.id = r.declared_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.residential_area_id, r.name, r.recorded_from FROM residential_area_row r JOIN made_division m ON m.id = r.declared_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.division_id, r.name, r.recorded_from FROM division_row r JOIN made_division m ON m.id = r.parent_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.area_id, r.name, r.recorded_from FROM management_area_row r JOIN made_division m ON m.id = r.parent_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.division_id, '人口 population ' || r.counted_on, r.recorded_from FROM population_row r JOIN made_division m ON m.id = r.division_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.series_id, s.series, r.recorded_from FROM reported_series s JOIN made_division m ON m.id = s.division_id JOIN reported_value_row r ON r.series_id = s.id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.facility_id, r.name, r.recorded_from FROM facility_row r JOIN made_area m ON m.id = r.declared_area_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.line_id, r.name, r.recorded_from FROM boundary_line_row r JOIN made_division m ON m.id IN (r.side_a, r.side_b)
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.junction_id, r.name, r.recorded_from FROM tri_junction_row r JOIN made_division m ON m.id = ANY (r.units)
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.marker_id, r.number, r.recorded_from FROM boundary_marker_row r JOIN made_division m ON m.id = r.managing_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.marker_id, r.number, r.recorded_from FROM boundary_marker_row r JOIN made_line m ON m.id = r.line_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.task_id, r.round || ' ' || r.year, r.recorded_from FROM inspection_task_row r JOIN made_line m ON m.id = r.line_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.hazard_id, r.title, r.recorded_from FROM hazard_row r JOIN made_line m ON m.id = r.line_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.line_id, r.rating, r.recorded_from FROM safe_boundary_row r JOIN made_line m ON m.id = r.line_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.observation_id, r.observed_by, r.recorded_from FROM marker_observation_row r JOIN made_marker m ON m.id = r.marker_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    SELECT r.action_id, r.reason, r.recorded_from FROM marker_action_row r JOIN made_marker m ON m.id = r.marker_id
    WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
    UNION ALL
    -- facilities may be a million: asked from the side of those that refer to them
    SELECT r.residential_area_id, r.name, r.recorded_from FROM residential_area_row r
    WHERE :table = 'facility_row' AND r.elder_care_facility_id IS NOT NULL AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
      AND :version = (SELECT min(f.recorded_from) FROM facility_row f
                      WHERE f.facility_id = r.elder_care_facility_id AND f.overlay_id IS NULL)
)
SELECT r.thing, r.name, r.recorded_from AS data_version, v.actor, v.recorded_at, v.reason
FROM referring r JOIN data_version v ON v.version = r.recorded_from
WHERE r.recorded_from <> :version
ORDER BY r.recorded_from, r.name
LIMIT 1000
