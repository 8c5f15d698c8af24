-- one row per division on the date, in code order; every condition is optional
SELECT d.division_id AS id, n.source, n.external_id, n.level, n.stub, d.code, d.name, d.type, d.parent_id,
       CASE WHEN :with_geometry THEN d.geom END AS geom, d.seat, d.flags, d.coord_source, d.synthetic,
       d.valid_from, d.valid_to, p.code AS parent_code, d.row_id, d.recorded_from
FROM division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d
JOIN division n ON n.id = d.division_id
LEFT JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) p ON p.division_id = d.parent_id
WHERE (CAST(:id AS uuid) IS NULL OR d.division_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR d.division_id IN (
       SELECT division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid))))
  AND (CAST(:level AS text) IS NULL OR n.level = :level)
  AND (CAST(:type AS text) IS NULL OR d.type = :type)
  AND (CAST(:parent AS uuid) IS NULL OR d.parent_id = CAST(:parent AS uuid))
  AND (CAST(:bbox AS geometry) IS NULL OR d.geom && CAST(:bbox AS geometry))
  AND (CAST(:q AS text) IS NULL OR strpos(lower(d.name), lower(:q)) > 0 OR starts_with(d.code, :q))
  AND (CAST(:after AS text) IS NULL OR d.code > :after)
ORDER BY d.code
LIMIT :limit
