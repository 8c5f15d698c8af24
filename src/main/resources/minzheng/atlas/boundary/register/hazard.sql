-- hazards and disputes along the lines
SELECT r.hazard_id AS id, n.source, n.external_id, r.*, l.code AS line_code, l.name AS line_name,
       concat_ws('/', l.code, to_char(r.from_m, 'FM000000000.000'), r.hazard_id) AS sort_key
FROM (SELECT * FROM hazard_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM hazard_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN hazard n ON n.id = r.hazard_id
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = r.line_id
WHERE (CAST(:id AS uuid) IS NULL OR r.hazard_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (l.side_a, l.side_b)))
  AND (CAST(:line AS uuid) IS NULL OR r.line_id = CAST(:line AS uuid))
  AND (CAST(:kind AS text) IS NULL OR r.kind = :kind)
  AND (CAST(:status AS text) IS NULL OR r.status = :status)
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', l.code, to_char(r.from_m, 'FM000000000.000'), r.hazard_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', l.code, to_char(r.from_m, 'FM000000000.000'), r.hazard_id) COLLATE "C"
LIMIT :limit
