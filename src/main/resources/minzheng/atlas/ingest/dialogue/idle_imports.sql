SELECT id, created_at, updated_at, actor, target, source, file_name, sha256, bytes, state, revision, options, detected,
       progress, report - 'findings' AS report, effects, problem, base_version, data_version, undone_version, overlay_id
FROM import
WHERE state = ANY (:open) AND updated_at < clock_timestamp() - make_interval(secs => :seconds)
