FROM jsonb_to_recordset(CAST(:computed AS jsonb)) AS c(
    code text, covered boolean, amount numeric, elders bigint, indicator text, numerator bigint, denominator bigint,
    division_version bigint, rule_version text)
JOIN division_at(CAST(:as_of AS date), :version, CAST(NULL AS uuid)) d ON d.code = c.code
WHERE true
