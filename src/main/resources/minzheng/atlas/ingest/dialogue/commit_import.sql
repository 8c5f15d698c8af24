UPDATE import
SET state = :to, report = CAST(:report AS jsonb), data_version = :version, progress = NULL, problem = NULL,
    revision = revision + 1, updated_at = clock_timestamp()
WHERE id = :id AND state = ANY (:from)
