SELECT f.id, f.set_name, f.code, f.severity, f.subjects, f.geom, f.measures, f.zh, f.en, f.rule, f.state,
       f.first_version, f.last_version, f.gone_version, e.last_event
FROM boundary_finding f
CROSS JOIN LATERAL (
    SELECT coalesce(max(id), 0) AS last_event FROM boundary_finding_event WHERE finding_id = f.id
) e
WHERE (CAST(:set AS text) IS NULL OR f.set_name = :set)
  AND (CAST(:code AS text) IS NULL OR f.code = :code)
  AND (CAST(:severity AS text) IS NULL OR f.severity = :severity)
  AND (CAST(:state AS text) IS NULL OR f.state = :state)
  AND (CAST(:present AS boolean) IS NULL OR (f.gone_version IS NULL) = :present)
  AND (CAST(:subject AS text) IS NULL OR f.subjects @> jsonb_build_array(jsonb_build_object('id', CAST(:subject AS text))))
  AND (CAST(:after AS text) IS NULL OR f.code || ' ' || CAST(f.id AS text) > :after)
ORDER BY f.code || ' ' || CAST(f.id AS text)
LIMIT :limit
