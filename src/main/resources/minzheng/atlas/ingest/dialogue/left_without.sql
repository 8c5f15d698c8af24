-- Believed rows that refer to a thing which only this version recorded: without it they would refer to nothing.
WITH made AS (
    SELECT division_id AS id FROM division_row
    WHERE :table = 'division_row' AND overlay_id IS NULL
    GROUP BY division_id HAVING min(recorded_from) = :version
    UNION ALL
    SELECT area_id FROM management_area_row
    WHERE :table = 'management_area_row' AND overlay_id IS NULL
    GROUP BY area_id HAVING min(recorded_from) = :version
    UNION ALL
    SELECT facility_id FROM facility_row
    WHERE :table = 'facility_row' AND overlay_id IS NULL
    GROUP BY facility_id HAVING min(recorded_from) = :version
), referring AS (
    SELECT r.facility_id AS thing, r.name, r.recorded_from, r.recorded_to, r.overlay_id FROM facility_row r
    WHERE r.declared_id IN (SELECT id FROM made) OR r.declared_area_id IN (SELECT id FROM made)
    UNION ALL
    SELECT r.residential_area_id, r.name, r.recorded_from, r.recorded_to, r.overlay_id FROM residential_area_row r
    WHERE r.declared_id IN (SELECT id FROM made) OR r.elder_care_facility_id IN (SELECT id FROM made)
    UNION ALL
    SELECT r.division_id, r.name, r.recorded_from, r.recorded_to, r.overlay_id FROM division_row r
    WHERE r.parent_id IN (SELECT id FROM made)
    UNION ALL
    SELECT r.area_id, r.name, r.recorded_from, r.recorded_to, r.overlay_id FROM management_area_row r
    WHERE r.parent_id IN (SELECT id FROM made)
    UNION ALL
    SELECT r.division_id, '人口 population ' || r.counted_on, r.recorded_from, r.recorded_to, r.overlay_id
    FROM population_row r
    WHERE r.division_id IN (SELECT id FROM made)
    UNION ALL
    SELECT r.series_id, s.series, r.recorded_from, r.recorded_to, r.overlay_id
    FROM reported_value_row r JOIN reported_series s ON s.id = r.series_id
    WHERE s.division_id IN (SELECT id FROM made)
)
SELECT r.thing, r.name, r.recorded_from AS data_version, v.actor, v.recorded_at, v.reason
FROM referring r JOIN data_version v ON v.version = r.recorded_from
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.recorded_from <> :version
ORDER BY r.recorded_from, r.name
LIMIT 1000
