UPDATE import
SET state = :to, report = CAST(:report AS jsonb), base_version = :base_version,
    effects = CAST(:effects AS jsonb), progress = NULL, problem = CAST(:problem AS jsonb), revision = revision + 1, updated_at = clock_timestamp()
WHERE id = :id AND state = ANY (:from)
