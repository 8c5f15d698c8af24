INSERT INTO delivered_unit (set_id, number, code, name, parent_code, geom, document_geom, attributes)
SELECT :set, number, code, name, parent_code, CAST(geom AS geometry), CAST(document_geom AS geometry), attributes
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
    number integer, code text, name text, parent_code text, geom text, document_geom text, attributes jsonb)
