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
ORDER BY external_id
