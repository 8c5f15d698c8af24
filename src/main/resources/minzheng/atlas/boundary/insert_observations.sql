WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        id uuid, source text, external_id text, marker_id uuid, task_id uuid, replaces_id uuid, condition text,
        checklist jsonb, geom text, document_geom text, document_crs text, method text, accuracy_m double precision,
        height_m double precision, reference_objects jsonb, photos jsonb, side_id uuid, observed_by text,
        observed_at timestamptz, neighbour_present boolean, base_version bigint, note text, coord_source text,
        synthetic boolean, valid_from date, valid_to date)
), thing AS (
    INSERT INTO marker_observation (id, source, external_id)
    SELECT DISTINCT ON (id) id, source, external_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO marker_observation_row (
    observation_id, marker_id, task_id, replaces_id, condition, checklist, geom, document_geom, document_crs, method,
    accuracy_m, height_m, reference_objects, photos, side_id, observed_by, observed_at, neighbour_present,
    base_version, note, coord_source, synthetic, valid_from, valid_to, recorded_from, overlay_id)
SELECT id, marker_id, task_id, replaces_id, condition, checklist, CAST(geom AS geometry),
       CAST(document_geom AS geometry), document_crs, method, accuracy_m, height_m, reference_objects,
       ARRAY(SELECT jsonb_array_elements_text(photos)), side_id, observed_by, observed_at, neighbour_present,
       base_version, note, coord_source, synthetic, valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
