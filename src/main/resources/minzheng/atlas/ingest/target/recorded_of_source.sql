-- Things of one source that hold on a date, without what has closed; of one table only.
SELECT r.division_id AS id, n.external_id, r.name FROM division_row r JOIN division n ON n.id = r.division_id
WHERE :table = 'division_row' AND n.source = :source AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
  AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.area_id, n.external_id, r.name FROM management_area_row r JOIN management_area n ON n.id = r.area_id
WHERE :table = 'management_area_row' AND n.source = :source AND r.recorded_to = 9223372036854775807
  AND r.overlay_id IS NULL AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.facility_id, n.external_id, r.name FROM facility_row r JOIN facility n ON n.id = r.facility_id
WHERE :table = 'facility_row' AND n.source = :source AND r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL
  AND r.status <> 'closed' AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.residential_area_id, n.external_id, r.name
FROM residential_area_row r JOIN residential_area n ON n.id = r.residential_area_id
WHERE :table = 'residential_area_row' AND n.source = :source AND r.recorded_to = 9223372036854775807
  AND r.overlay_id IS NULL AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.line_id, n.external_id, r.name FROM boundary_line_row r JOIN boundary_line n ON n.id = r.line_id
WHERE :table = 'boundary_line_row' AND n.source = :source AND r.recorded_to = 9223372036854775807
  AND r.overlay_id IS NULL AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.junction_id, n.external_id, r.name FROM tri_junction_row r JOIN tri_junction n ON n.id = r.junction_id
WHERE :table = 'tri_junction_row' AND n.source = :source AND r.recorded_to = 9223372036854775807
  AND r.overlay_id IS NULL AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.linear_feature_id, n.external_id, r.name FROM linear_feature_row r JOIN linear_feature n ON n.id = r.linear_feature_id
WHERE :table = 'linear_feature_row' AND n.source = :source AND r.recorded_to = 9223372036854775807
  AND r.overlay_id IS NULL AND r.valid_from <= :on AND :on < r.valid_to
UNION ALL
SELECT r.marker_id, n.external_id, r.number FROM boundary_marker_row r JOIN boundary_marker n ON n.id = r.marker_id
WHERE :table = 'boundary_marker_row' AND n.source = :source AND r.recorded_to = 9223372036854775807
  AND r.overlay_id IS NULL AND r.valid_from <= :on AND :on < r.valid_to
ORDER BY external_id
