INSERT INTO inspection_limit (code, value, unit, zh, en, source)
SELECT code, ARRAY(SELECT CAST(jsonb_array_elements_text(value) AS double precision)), unit, zh, en, source
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(code text, value jsonb, unit text, zh text, en text, source text)
ON CONFLICT (code) DO UPDATE
SET value = EXCLUDED.value, unit = EXCLUDED.unit, zh = EXCLUDED.zh, en = EXCLUDED.en, source = EXCLUDED.source
