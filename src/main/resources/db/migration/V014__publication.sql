-- What clients that keep tiles and pages need to know: which table changed last, at which data version.
CREATE TABLE table_version (
    name    text PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE table_version IS
    'the newest data version that changed what is believed in a dated table; proposals of an overlay do not count';

CREATE FUNCTION note_table_version() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    still constant bigint := 9223372036854775807;
    changed bigint;
BEGIN
    SELECT max(CASE WHEN recorded_to < still THEN recorded_to ELSE recorded_from END) INTO changed
    FROM written WHERE overlay_id IS NULL;
    IF changed IS NOT NULL THEN
        UPDATE table_version SET version = greatest(version, changed) WHERE name = TG_TABLE_NAME;
    END IF;
    RETURN NULL;
END $$;

DO $$
DECLARE
    dated text;
BEGIN
    FOREACH dated IN ARRAY ARRAY['division_row', 'management_area_row', 'facility_row', 'boundary_line_row', 'boundary_marker_row'] LOOP
        EXECUTE format(
            'INSERT INTO table_version (name, version) SELECT %L, coalesce(max(CASE WHEN recorded_to < 9223372036854775807
             THEN recorded_to ELSE recorded_from END), 0) FROM %I WHERE overlay_id IS NULL', dated, dated);
        EXECUTE format(
            'CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS written
             FOR EACH STATEMENT EXECUTE FUNCTION note_table_version()', dated || '_noted', dated);
        EXECUTE format(
            'CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS written
             FOR EACH STATEMENT EXECUTE FUNCTION note_table_version()', dated || '_ended', dated);
    END LOOP;
END $$;

-- Outlines with fewer vertices for small scales: neighbours of one level share every edge at every zoom. An outline holds
-- while the unit and its neighbours keep their shapes, so one row of division_row can have several, one after the other.
CREATE TABLE generalised_outline (
    row_id     bigint NOT NULL REFERENCES division_row ON DELETE CASCADE,
    zoom       smallint NOT NULL,
    valid_from date NOT NULL,
    valid_to   date NOT NULL,
    geom       geometry(MultiPolygon, 4490) NOT NULL,
    PRIMARY KEY (row_id, zoom, valid_from),
    CHECK (valid_from < valid_to)
);
COMMENT ON COLUMN generalised_outline.zoom IS 'of WebMercatorQuad, 256 px; the tolerance is half a pixel there';
CREATE INDEX generalised_outline_geom ON generalised_outline USING gist (zoom, geom);

CREATE TABLE generalisation (
    level   text PRIMARY KEY REFERENCES division_level,
    version bigint NOT NULL
);
COMMENT ON TABLE generalisation IS 'the version of division_row up to which a level has been generalised';
