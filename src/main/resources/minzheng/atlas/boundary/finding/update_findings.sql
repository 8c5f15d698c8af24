UPDATE boundary_finding f
SET severity = x.severity, subjects = x.subjects, geom = CAST(x.geom AS geometry), measures = x.measures, zh = x.zh,
    en = x.en, rule = x.rule, state = x.state, last_version = x.last_version, gone_version = x.gone_version
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    id uuid, severity text, subjects jsonb, geom text, measures jsonb, zh text, en text, rule text, state text,
    last_version bigint, gone_version bigint)
WHERE f.id = x.id
