SELECT CAST(NULL AS uuid) AS thing, '' AS name, version AS data_version, actor, recorded_at, reason
FROM data_version
WHERE version > :base
ORDER BY version
LIMIT :limit
