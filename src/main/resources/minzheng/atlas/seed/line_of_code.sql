SELECT line_id
FROM boundary_line_row
WHERE code = :code AND recorded_to = 9223372036854775807 AND overlay_id IS NULL
ORDER BY valid_from DESC
LIMIT 1
