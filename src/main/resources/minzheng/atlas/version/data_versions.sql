SELECT version, recorded_at, actor, edit, reason, request_id
FROM data_version
WHERE version < :before
ORDER BY version DESC
LIMIT :limit
