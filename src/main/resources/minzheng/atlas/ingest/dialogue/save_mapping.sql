INSERT INTO import_mapping (source, target, options, actor)
VALUES (:source, :target, CAST(:options AS jsonb), :actor)
ON CONFLICT (source, target) DO UPDATE
SET options = excluded.options, actor = excluded.actor, saved_at = clock_timestamp()
