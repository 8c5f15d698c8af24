SELECT id, created_at, updated_at, actor, target, source, file_name, sha256, bytes, state, revision, options, detected,
       progress, report - 'findings' AS report, effects, problem, base_version, data_version, undone_version, overlay_id
FROM import
WHERE (CAST(:id AS uuid) IS NULL OR id = CAST(:id AS uuid))
  AND (CAST(:before AS uuid) IS NULL
       OR (created_at, id) < (SELECT b.created_at, b.id FROM import b WHERE b.id = CAST(:before AS uuid)))
ORDER BY created_at DESC, id DESC
LIMIT :limit
