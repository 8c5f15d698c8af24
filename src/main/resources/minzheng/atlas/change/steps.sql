SELECT upper(step) AS step, done_on, document, note, actor, recorded_at,
       entry_id = max(entry_id) OVER (PARTITION BY step) AS current
FROM boundary_change_step
WHERE change_id = :id
ORDER BY entry_id
