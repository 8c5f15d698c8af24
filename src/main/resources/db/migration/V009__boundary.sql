-- Boundary lines, tri-junctions, markers and what lines follow, as they are registered. Coordinates stay in the datum of
-- their document (document_geom in the units of document_crs, x = east or longitude); geom is filled only where the way
-- from there to CGCS2000 is exact or by the bureau's own parameters, else the thing is not comparable by coordinates.

CREATE TABLE boundary_line (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE boundary_line_row (
    row_id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line_id             uuid NOT NULL REFERENCES boundary_line,
    code                text NOT NULL CHECK (btrim(code) <> ''),
    name                text NOT NULL CHECK (btrim(name) <> ''),
    level               text NOT NULL REFERENCES division_level,
    side_a           uuid NOT NULL REFERENCES division,
    side_b           uuid NOT NULL REFERENCES division CHECK (side_b <> side_a),
    agreement           text,
    agreed_on           date,
    filed_with          text,
    registered_length_m double precision CHECK (registered_length_m > 0),
    registered_single   integer CHECK (registered_single >= 0),
    registered_double   integer CHECK (registered_double >= 0),
    registered_triple   integer CHECK (registered_triple >= 0),
    start_point         text,
    end_point           text,
    disputed            boolean NOT NULL DEFAULT false,
    parts               jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(parts) = 'array'),
    geom                geometry(MultiLineString, 4490) CHECK (NOT ST_IsEmpty(geom)),
    document_geom       geometry(Geometry, 0),
    document_crs        text,
    accuracy_m          double precision CHECK (accuracy_m > 0),
    coord_source        text,
    agreement_a         text,
    agreement_b         text,
    filing_number       text,
    synthetic           boolean NOT NULL DEFAULT false,
    removed             boolean NOT NULL DEFAULT false,
    valid_from          date NOT NULL,
    valid_to            date NOT NULL DEFAULT 'infinity',
    recorded_from       bigint NOT NULL REFERENCES data_version,
    recorded_to         bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id          uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK ((document_geom IS NULL) = (document_crs IS NULL)),
    CHECK (geom IS NULL OR document_geom IS NOT NULL),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        line_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&),
    EXCLUDE USING gist (
        code WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX boundary_line_row_geom ON boundary_line_row USING gist (geom);
CREATE INDEX boundary_line_row_recorded_from ON boundary_line_row (recorded_from);
COMMENT ON COLUMN boundary_line_row.filing_number IS 'under which a change that both sides agreed on was filed (State Council 353, art. 6)';

CREATE TABLE tri_junction (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE tri_junction_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    junction_id   uuid NOT NULL REFERENCES tri_junction,
    code          text NOT NULL CHECK (btrim(code) <> ''),
    name          text NOT NULL CHECK (btrim(name) <> ''),
    units         uuid[] NOT NULL CHECK (cardinality(units) >= 3),
    agreement     text,
    geom          geometry(Point, 4490) CHECK (NOT ST_IsEmpty(geom)),
    document_geom geometry(Geometry, 0),
    document_crs  text,
    accuracy_m    double precision CHECK (accuracy_m > 0),
    coord_source  text,
    synthetic     boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    recorded_from bigint NOT NULL REFERENCES data_version,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK ((document_geom IS NULL) = (document_crs IS NULL)),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        junction_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);

CREATE TABLE boundary_marker (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE boundary_marker_row (
    row_id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    marker_id         uuid NOT NULL REFERENCES boundary_marker,
    line_id           uuid NOT NULL REFERENCES boundary_line,
    number            text NOT NULL CHECK (btrim(number) <> ''),
    member            text NOT NULL DEFAULT '' CHECK (member IN ('', 'A', 'B', 'C', 'D', 'E')),
    serial            integer CHECK (serial > 0),
    name              text,
    faces             smallint NOT NULL CHECK (faces IN (2, 3)),
    erection          text NOT NULL CHECK (erection IN ('single', 'double', 'triple')),
    material          text,
    place             text,
    managing_id       uuid REFERENCES division,
    geom              geometry(Point, 4490) CHECK (NOT ST_IsEmpty(geom)),
    document_geom     geometry(Geometry, 0),
    document_crs      text,
    method            text,
    accuracy_m        double precision CHECK (accuracy_m > 0),
    height_m          double precision,
    height_datum      text,
    reference_objects jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(reference_objects) = 'array'),
    chainages         jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(chainages) = 'array'),
    description       text,
    is_public         boolean NOT NULL DEFAULT false,
    coord_source      text,
    agreement_a       text,
    agreement_b       text,
    filing_number     text,
    synthetic         boolean NOT NULL DEFAULT false,
    removed           boolean NOT NULL DEFAULT false,
    valid_from        date NOT NULL,
    valid_to          date NOT NULL DEFAULT 'infinity',
    recorded_from     bigint NOT NULL REFERENCES data_version,
    recorded_to       bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id        uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK ((document_geom IS NULL) = (document_crs IS NULL)),
    CHECK (geom IS NULL OR document_geom IS NOT NULL),
    CHECK (erection = 'single' AND member = '' OR erection = 'double' AND member IN ('A', 'B')
           OR erection = 'triple' AND member IN ('C', 'D', 'E')),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        marker_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&),
    EXCLUDE USING gist (
        line_id WITH =, number WITH =, member WITH =,
        coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
COMMENT ON COLUMN boundary_marker_row.number IS 'as registered; embeds codes of the demarcation year, so it is never computed';
COMMENT ON COLUMN boundary_marker_row.accuracy_m IS 'one sigma per axis';
CREATE INDEX boundary_marker_row_geom ON boundary_marker_row USING gist (geom);
CREATE INDEX boundary_marker_row_line ON boundary_marker_row (line_id);
CREATE INDEX boundary_marker_row_recorded_from ON boundary_marker_row (recorded_from);

-- Rivers, roads and the like that lines follow, as they run at some time; a line stays where it was agreed.
CREATE TABLE linear_feature (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE linear_feature_row (
    row_id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    linear_feature_id uuid NOT NULL REFERENCES linear_feature,
    code              text NOT NULL,
    name              text NOT NULL,
    kind              text NOT NULL CHECK (kind IN ('river', 'ditch', 'road', 'railway', 'ridge', 'other')),
    geom              geometry(MultiLineString, 4490) NOT NULL CHECK (NOT ST_IsEmpty(geom)),
    accuracy_m        double precision CHECK (accuracy_m > 0),
    coord_source      text,
    synthetic         boolean NOT NULL DEFAULT false,
    removed           boolean NOT NULL DEFAULT false,
    valid_from        date NOT NULL,
    valid_to          date NOT NULL DEFAULT 'infinity',
    recorded_from     bigint NOT NULL REFERENCES data_version,
    recorded_to       bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id        uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        linear_feature_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX linear_feature_row_geom ON linear_feature_row USING gist (geom);

-- The reading of a dated table, like division_at: creates THING_at(date, version, overlay) over THING_row.
CREATE FUNCTION create_reading(thing text, key_column text) RETURNS void
LANGUAGE plpgsql SET search_path = atlas, public AS $create$
BEGIN
    EXECUTE format($sql$
        CREATE FUNCTION %1$s_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF %1$s_row
        LANGUAGE sql STABLE PARALLEL SAFE AS $body$
            SELECT r.* FROM %1$s_row r
            WHERE r.valid_from <= at_date AND at_date < r.valid_to
              AND r.recorded_from <= at_version AND at_version < r.recorded_to
              AND NOT r.removed
              AND (r.overlay_id = in_overlay
                   OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
                       SELECT 1 FROM %1$s_row o
                       WHERE o.overlay_id = in_overlay AND o.%2$s = r.%2$s
                         AND o.valid_from <= at_date AND at_date < o.valid_to)))
        $body$ $sql$, thing, key_column);
END $create$;
REVOKE EXECUTE ON FUNCTION create_reading(text, text) FROM PUBLIC;

SELECT create_reading('boundary_line', 'line_id');
SELECT create_reading('tri_junction', 'junction_id');
SELECT create_reading('boundary_marker', 'marker_id');
SELECT create_reading('linear_feature', 'linear_feature_id');
