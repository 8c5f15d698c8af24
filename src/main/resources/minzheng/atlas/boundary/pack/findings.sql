-- what the checks of the live divisions had found about any of the things, with the last thing that happened to each
SELECT f.id, f.code, f.severity, f.subjects, f.measures, f.zh, f.rule, coalesce(e.event, 'found') AS state
FROM boundary_finding f
LEFT JOIN LATERAL (
    SELECT event FROM boundary_finding_event WHERE finding_id = f.id ORDER BY id DESC LIMIT 1) e ON true
WHERE f.set_name = 'live' AND f.first_version <= :version AND (f.gone_version IS NULL OR f.gone_version > :version)
  AND EXISTS (SELECT 1 FROM jsonb_array_elements(f.subjects) s WHERE s ->> 'id' = ANY(:things))
ORDER BY f.code, f.id
