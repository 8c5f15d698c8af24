SELECT c.thing, c.name, c.version AS data_version, v.actor, v.recorded_at, v.reason
FROM things_changed(:table, :key_column, :after, CAST(:touched_by AS bigint)) c
JOIN data_version v ON v.version = c.version
ORDER BY c.version, c.name
