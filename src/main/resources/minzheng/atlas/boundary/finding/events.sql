SELECT id, finding_id, at, actor, event, reason, details
FROM boundary_finding_event
WHERE finding_id = :finding
ORDER BY id
