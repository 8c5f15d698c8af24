SELECT id, set_name, data_version, as_of, mode, parameters, actor, started_at, finished_at, counts
FROM boundary_check_run
WHERE CAST(:set AS text) IS NULL OR set_name = :set
ORDER BY finished_at DESC
LIMIT :limit
