INSERT INTO boundary_finding_event (finding_id, actor, event, reason, details)
SELECT finding_id, actor, event, reason, details
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    finding_id uuid, actor text, event text, reason text, details jsonb)
