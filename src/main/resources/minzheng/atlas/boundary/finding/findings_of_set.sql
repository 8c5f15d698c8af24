SELECT f.id, f.set_name, f.code, f.severity, f.subjects, f.geom, f.measures, f.zh, f.en, f.rule, f.state,
       f.first_version, f.last_version, f.gone_version, e.last_event
FROM boundary_finding f
CROSS JOIN LATERAL (
    SELECT coalesce(max(id), 0) AS last_event FROM boundary_finding_event WHERE finding_id = f.id
) e
WHERE f.set_name = :set
