SELECT DISTINCT facility_id FROM facility_row
WHERE facility_id = ANY (:ids) AND recorded_to = 9223372036854775807 AND overlay_id IS NULL
