-- rivers and roads belong to no unit, so a scope does not hide them
SELECT r.linear_feature_id AS id, n.source, n.external_id, r.*, concat_ws('/', r.code, r.linear_feature_id) AS sort_key
FROM (SELECT * FROM linear_feature_at(CAST(:as_of AS date), :version, CAST(:overlay AS uuid)) WHERE CAST(:row_id AS bigint) IS NULL
      UNION ALL SELECT * FROM linear_feature_row WHERE row_id = CAST(:row_id AS bigint)) r
JOIN linear_feature n ON n.id = r.linear_feature_id
WHERE (CAST(:id AS uuid) IS NULL OR r.linear_feature_id = CAST(:id AS uuid))
  AND (CAST(:code AS text) IS NULL OR r.code = :code)
  AND (CAST(:kind AS text) IS NULL OR r.kind = :kind)
  AND (CAST(:after AS text) IS NULL OR concat_ws('/', r.code, r.linear_feature_id) COLLATE "C" > :after)
ORDER BY concat_ws('/', r.code, r.linear_feature_id) COLLATE "C"
LIMIT :limit
