-- a task without a date by which to report has until the end of its year
SELECT r.task_id AS id, n.source, n.external_id, r.*, l.code AS line_code, l.name AS line_name, d.code AS lead_code,
       d.name AS lead_name, (r.reported_on IS NULL AND coalesce(r.report_due_on, make_date(r.year, 12, 31)) < CAST(:as_of AS date)) AS overdue,
       concat_ws('/', r.year, l.code, r.task_id) AS sort_key
FROM (SELECT * FROM inspection_task_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM inspection_task_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN inspection_task n ON n.id = r.task_id
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = r.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = r.lead_id
WHERE (CAST(:id AS uuid) IS NULL OR r.task_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (l.side_a, l.side_b)))
  AND (CAST(:round AS text) IS NULL OR r.round = :round)
  AND (CAST(:year AS integer) IS NULL OR r.year = CAST(:year AS integer))
  AND (CAST(:line AS uuid) IS NULL OR r.line_id = CAST(:line AS uuid))
  AND (CAST(:lead AS uuid) IS NULL OR r.lead_id = CAST(:lead AS uuid))
  AND (CAST(:overdue AS boolean) IS NULL OR (r.reported_on IS NULL AND coalesce(r.report_due_on, make_date(r.year, 12, 31)) < CAST(:as_of AS date)) = CAST(:overdue AS boolean))
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', r.year, l.code, r.task_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', r.year, l.code, r.task_id) COLLATE "C"
LIMIT :limit
