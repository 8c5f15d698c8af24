WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, line_id uuid, number text, member text, serial integer, name text,
        faces integer, erection text, material text, place text, managing_id uuid, geom text, document_geom text,
        document_crs text, method text, accuracy_m double precision, height_m double precision, height_datum text,
        reference_objects jsonb, chainages jsonb, description text, is_public boolean, coord_source text,
        agreement_a text, agreement_b text, filing_number text, synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO boundary_marker (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO boundary_marker_row (
    marker_id, line_id, number, member, serial, name, faces, erection, material, place, managing_id, geom,
    document_geom, document_crs, method, accuracy_m, height_m, height_datum, reference_objects, chainages,
    description, is_public, coord_source, agreement_a, agreement_b, filing_number, synthetic, valid_from, valid_to,
    recorded_from, overlay_id)
SELECT id, line_id, number, member, serial, name, faces, erection, material, place, managing_id,
       CAST(geom AS geometry), CAST(document_geom AS geometry), document_crs, method, accuracy_m, height_m,
       height_datum, reference_objects, chainages, description, is_public, coord_source, agreement_a, agreement_b,
       filing_number, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
