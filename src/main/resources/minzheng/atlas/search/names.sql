-- what everything is called over all dates, as a data version believes it
SELECT 'DIVISION' AS type, r.division_id AS id, r.code, r.name, n.external_id, r.valid_from, r.valid_to
FROM division_row r
JOIN division n ON n.id = r.division_id
WHERE r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
UNION ALL
SELECT 'MANAGEMENT_AREA', r.area_id, r.code, r.name, n.external_id, r.valid_from, r.valid_to
FROM management_area_row r
JOIN management_area n ON n.id = r.area_id
WHERE r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
UNION ALL
SELECT 'FACILITY', r.facility_id, n.external_id, r.name, n.external_id, r.valid_from, r.valid_to
FROM facility_row r
JOIN facility n ON n.id = r.facility_id
WHERE r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
UNION ALL
SELECT 'BOUNDARY_LINE', r.line_id, r.code, r.name, n.external_id, r.valid_from, r.valid_to
FROM boundary_line_row r
JOIN boundary_line n ON n.id = r.line_id
WHERE r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
UNION ALL
SELECT 'BOUNDARY_MARKER', r.marker_id, r.number || r.member, r.name, n.external_id, r.valid_from, r.valid_to
FROM boundary_marker_row r
JOIN boundary_marker n ON n.id = r.marker_id
WHERE r.recorded_from <= :version AND :version < r.recorded_to AND r.overlay_id IS NULL
