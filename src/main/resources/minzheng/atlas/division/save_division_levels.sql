INSERT INTO division_level (code, rank, zh, en, holds_facilities)
SELECT code, rank, zh, en, holds_facilities
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(code text, rank smallint, zh text, en text, holds_facilities boolean)
ON CONFLICT (code) DO UPDATE SET zh = EXCLUDED.zh, en = EXCLUDED.en, holds_facilities = EXCLUDED.holds_facilities
