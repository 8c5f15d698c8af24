-- markers on the date in the order along their lines; one that stands on several lines belongs to each of them
SELECT r.marker_id AS id, n.source, n.external_id, r.*, l.code AS line_code, m.code AS managing_code,
       m.name AS managing_name, r.geom IS NOT NULL AS comparable,
       concat_ws('/', l.code, lpad(CAST(coalesce(r.serial, 2147483647) AS text), 10, '0'), r.number, r.member, r.marker_id) AS sort_key
FROM (SELECT * FROM boundary_marker_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM boundary_marker_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN boundary_marker n ON n.id = r.marker_id
LEFT JOIN boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) l ON l.line_id = r.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) m ON m.division_id = r.managing_id
WHERE (CAST(:id AS uuid) IS NULL OR r.marker_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (l.side_a, l.side_b)))
  AND (CAST(:line AS uuid) IS NULL OR r.line_id = CAST(:line AS uuid)
       OR r.chainages @> jsonb_build_array(jsonb_build_object('line', CAST(:line AS uuid))))
  AND (CAST(:number AS text) IS NULL OR r.number = :number)
  AND (CAST(:division AS uuid) IS NULL OR CAST(:division AS uuid) IN (l.side_a, l.side_b))
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', l.code, lpad(CAST(coalesce(r.serial, 2147483647) AS text), 10, '0'), r.number, r.member, r.marker_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', l.code, lpad(CAST(coalesce(r.serial, 2147483647) AS text), 10, '0'), r.number, r.member, r.marker_id) COLLATE "C"
LIMIT :limit
