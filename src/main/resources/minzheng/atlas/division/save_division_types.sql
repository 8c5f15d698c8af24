INSERT INTO division_type (code, level, zh, en)
SELECT code, level, zh, en
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(code text, level text, zh text, en text)
ON CONFLICT (code) DO UPDATE SET zh = EXCLUDED.zh, en = EXCLUDED.en
