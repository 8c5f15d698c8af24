-- 4501002 is the class of the locks that hold_import takes: they go with the process that took them
UPDATE import i
SET state = CASE WHEN state = 'undoing' THEN 'committed' ELSE 'interrupted' END,
    progress = NULL, revision = revision + 1, updated_at = clock_timestamp(),
    problem = CAST('{"code": "interrupted", "detail": "处理中断，未写入 / interrupted, nothing was written"}' AS jsonb)
WHERE state IN ('checking', 'committing', 'undoing')
  AND id <> ALL (:alive)
  AND NOT EXISTS (
      SELECT 1 FROM pg_locks l
      WHERE l.locktype = 'advisory' AND l.classid = 4501002 AND l.objsubid = 2
        AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
        AND CAST(l.objid AS bigint) = CAST(hashtext(CAST(i.id AS text)) AS bigint) & 4294967295)
