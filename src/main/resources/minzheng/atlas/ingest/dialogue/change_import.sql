UPDATE import
SET state = 'uploaded', options = CAST(:options AS jsonb), detected = CAST(:detected AS jsonb), progress = NULL, report = NULL,
    effects = NULL, problem = NULL, base_version = NULL, revision = revision + 1, updated_at = clock_timestamp()
WHERE id = :id AND revision = :revision AND state = ANY (:from)
