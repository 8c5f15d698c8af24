-- the rating of each line on the date
SELECT r.line_id AS id, r.*, l.code AS line_code, l.name AS line_name, concat_ws('/', l.code, r.line_id) AS sort_key
FROM (SELECT * FROM safe_boundary_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM safe_boundary_row WHERE row_id = CAST(:row_id AS bigint)) r
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = r.line_id
WHERE (CAST(:id AS uuid) IS NULL OR r.line_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (l.side_a, l.side_b)))
  AND (CAST(:rating AS text) IS NULL OR r.rating = :rating)
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', l.code, r.line_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', l.code, r.line_id) COLLATE "C"
LIMIT :limit
