WITH given AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS x(
        series_id uuid, series text, division_id uuid, value numeric, numerator numeric, denominator numeric, state text,
        source text, reported_on date, synthetic boolean, valid_from date, valid_to date)
), known AS (
    INSERT INTO reported_series (id, series, division_id)
    SELECT DISTINCT ON (series_id) series_id, series, division_id FROM given
    ON CONFLICT (id) DO NOTHING
)
INSERT INTO reported_value_row (series_id, value, numerator, denominator, state, source, reported_on, synthetic,
                                valid_from, valid_to, recorded_from, overlay_id)
SELECT series_id, value, numerator, denominator, state, source, reported_on, synthetic,
       valid_from, valid_to, :version, CAST(:overlay AS uuid)
FROM given
