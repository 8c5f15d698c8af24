SELECT source, target, options, actor, saved_at
FROM import_mapping
WHERE (CAST(:source AS text) IS NULL OR source = CAST(:source AS text))
  AND (CAST(:target AS text) IS NULL OR target = CAST(:target AS text))
  AND (CAST(:after_source AS text) IS NULL
       OR (source, target) > (CAST(:after_source AS text), CAST(:after_target AS text)))
ORDER BY source, target
LIMIT :limit
