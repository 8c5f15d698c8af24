-- points where three or more units meet
SELECT r.junction_id AS id, n.source, n.external_id, r.*, r.geom IS NOT NULL AS comparable, concat_ws('/', r.code, r.junction_id) AS sort_key,
       ARRAY(SELECT d.name FROM unnest(r.units) WITH ORDINALITY AS u(id, place)
             JOIN division_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) d ON d.division_id = u.id
             ORDER BY u.place) AS unit_names
FROM (SELECT * FROM tri_junction_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM tri_junction_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN tri_junction n ON n.id = r.junction_id
WHERE (CAST(:id AS uuid) IS NULL OR r.junction_id = CAST(:id AS uuid))
  AND (CAST(:scope AS uuid) IS NULL OR EXISTS (
       SELECT FROM division_under(CAST(:scope AS uuid), CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) u
       WHERE u IN (SELECT unnest(r.units))))
  AND (CAST(:division AS uuid) IS NULL OR CAST(:division AS uuid) = ANY (r.units))
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', r.code, r.junction_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', r.code, r.junction_id) COLLATE "C"
LIMIT :limit
