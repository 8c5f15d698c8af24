SELECT code, area_id AS id FROM management_area_row WHERE recorded_to = 9223372036854775807 AND overlay_id IS NULL
