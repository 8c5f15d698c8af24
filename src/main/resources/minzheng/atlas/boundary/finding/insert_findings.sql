INSERT INTO boundary_finding (
    id, set_name, code, severity, subjects, geom, measures, zh, en, rule, state, first_version, last_version)
SELECT id, set_name, code, severity, subjects, CAST(geom AS geometry), measures, zh, en, rule, state, first_version,
       last_version
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    id uuid, set_name text, code text, severity text, subjects jsonb, geom text, measures jsonb, zh text, en text,
    rule text, state text, first_version bigint, last_version bigint)
