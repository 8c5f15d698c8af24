UPDATE import
SET state = :to, problem = CAST(:problem AS jsonb), progress = NULL, revision = revision + 1, updated_at = clock_timestamp()
WHERE id = :id AND state = ANY (:from)
