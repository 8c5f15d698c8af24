INSERT INTO inspection_round (code, zh, en, first_year, last_year, source)
SELECT code, zh, en, first_year, last_year, source
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    code text, zh text, en text, first_year integer, last_year integer, source text)
ON CONFLICT (code) DO UPDATE
SET zh = EXCLUDED.zh, en = EXCLUDED.en, first_year = EXCLUDED.first_year, last_year = EXCLUDED.last_year,
    source = EXCLUDED.source
