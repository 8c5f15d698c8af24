-- lines on the date, or the state that a tag names; every condition is optional
SELECT r.line_id AS id, n.source, n.external_id, r.code, r.name, r.level, r.side_a, r.side_b, r.agreement, r.agreed_on,
       r.filed_with, r.registered_length_m, r.registered_single, r.registered_double, r.registered_triple, r.start_point,
       r.end_point, r.disputed, r.parts, CASE WHEN :with_geometry THEN r.geom END AS geom,
       CASE WHEN :with_geometry THEN r.document_geom END AS document_geom, r.document_crs, r.accuracy_m, r.coord_source,
       r.agreement_a, r.agreement_b, r.filing_number, r.synthetic, r.valid_from, r.valid_to,
       a.code AS side_a_code, a.name AS side_a_name, b.code AS side_b_code, b.name AS side_b_name,
       r.geom IS NOT NULL AS comparable, r.code AS sort_key, r.row_id, r.recorded_from
FROM (SELECT * FROM boundary_line_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM boundary_line_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN boundary_line n ON n.id = r.line_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) a ON a.division_id = r.side_a
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) b ON b.division_id = r.side_b
WHERE (CAST(:id AS uuid) IS NULL OR r.line_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (r.side_a, r.side_b)))
  AND (CAST(:code AS text) IS NULL OR r.code = :code)
  AND (CAST(:q AS text) IS NULL OR strpos(lower(r.name), lower(:q)) > 0 OR starts_with(r.code, :q))
  AND (CAST(:level AS text) IS NULL OR r.level = :level)
  AND (CAST(:division AS uuid) IS NULL OR CAST(:division AS uuid) IN (r.side_a, r.side_b))
  AND (CAST(:disputed AS boolean) IS NULL OR r.disputed = CAST(:disputed AS boolean))
  AND (CAST(:after AS text) IS NULL OR r.code COLLATE "C" > :after)
ORDER BY r.code COLLATE "C"
LIMIT :limit
