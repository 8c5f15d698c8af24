-- repairs, re-erections and moves, ordered or done
SELECT r.action_id AS id, n.source, n.external_id, r.*, m.number AS marker_number, m.line_id,
       (r.done_on IS NULL AND coalesce(r.due_on < CAST(:as_of AS date), false)) AS overdue,
       concat_ws('/', l.code, m.number, m.member, r.marker_id, r.action_id) AS sort_key
FROM (SELECT * FROM marker_action_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM marker_action_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN marker_action n ON n.id = r.action_id
LEFT JOIN boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) m ON m.marker_id = r.marker_id
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = m.line_id
WHERE (CAST(:id AS uuid) IS NULL OR r.action_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (l.side_a, l.side_b)))
  AND (CAST(:line AS uuid) IS NULL OR m.line_id = CAST(:line AS uuid))
  AND (CAST(:marker AS uuid) IS NULL OR r.marker_id = CAST(:marker AS uuid))
  AND (CAST(:kind AS text) IS NULL OR r.kind = :kind)
  AND (CAST(:done AS boolean) IS NULL OR (r.done_on IS NOT NULL) = CAST(:done AS boolean))
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', l.code, m.number, m.member, r.marker_id, r.action_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', l.code, m.number, m.member, r.marker_id, r.action_id) COLLATE "C"
LIMIT :limit
