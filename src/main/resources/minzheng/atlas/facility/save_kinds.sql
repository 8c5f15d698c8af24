INSERT INTO facility_kind (code, body)
SELECT kind ->> 'code', kind || jsonb_build_object('position', position)
FROM jsonb_array_elements(CAST(:kinds AS jsonb)) WITH ORDINALITY AS given(kind, position)
ON CONFLICT (code) DO UPDATE SET body = EXCLUDED.body
