SELECT id, name, base_version, revision, created_at, actor
FROM overlay
WHERE (CAST(:id AS uuid) IS NULL OR id = CAST(:id AS uuid))
  AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
ORDER BY id
LIMIT :limit
