WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, code text, name text, level text, side_a uuid, side_b uuid,
        agreement text, agreed_on date, filed_with text, registered_length_m double precision,
        registered_single integer, registered_double integer, registered_triple integer, start_point text,
        end_point text, disputed boolean, parts jsonb, geom text, document_geom text, document_crs text,
        accuracy_m double precision, coord_source text, agreement_a text, agreement_b text, filing_number text,
        synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO boundary_line (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO boundary_line_row (
    line_id, code, name, level, side_a, side_b, agreement, agreed_on, filed_with, registered_length_m,
    registered_single, registered_double, registered_triple, start_point, end_point, disputed, parts, geom,
    document_geom, document_crs, accuracy_m, coord_source, agreement_a, agreement_b, filing_number, synthetic,
    valid_from, valid_to, recorded_from, overlay_id)
SELECT id, code, name, level, side_a, side_b, agreement, agreed_on, filed_with, registered_length_m,
       registered_single, registered_double, registered_triple, start_point, end_point, disputed, parts,
       CAST(geom AS geometry), CAST(document_geom AS geometry), document_crs, accuracy_m, coord_source, agreement_a,
       agreement_b, filing_number, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
