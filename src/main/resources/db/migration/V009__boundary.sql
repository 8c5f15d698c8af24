-- Boundary lines, tri-junctions, markers and what joint inspections record about them. Coordinates stay in the datum of
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

CREATE TABLE inspection_round (
    code       text PRIMARY KEY,
    zh         text NOT NULL,
    en         text NOT NULL,
    first_year integer NOT NULL,
    last_year  integer NOT NULL CHECK (last_year >= first_year),
    source     text NOT NULL
);

-- Widths, distances and probabilities that checks compare with: parameters of the bureau, each with where it comes from.
CREATE TABLE inspection_limit (
    code   text PRIMARY KEY,
    value  double precision[] NOT NULL CHECK (cardinality(value) > 0),
    unit   text NOT NULL,
    zh     text NOT NULL,
    en     text NOT NULL,
    source text NOT NULL
);

CREATE TABLE inspection_task (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE inspection_task_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id       uuid NOT NULL REFERENCES inspection_task,
    line_id       uuid NOT NULL REFERENCES boundary_line,
    round         text NOT NULL REFERENCES inspection_round,
    year          integer NOT NULL CHECK (year BETWEEN 1950 AND 2200),
    kind          text NOT NULL CHECK (kind IN ('regular', 'special')),
    trigger       text,
    lead_id       uuid NOT NULL REFERENCES division,
    plan_due_on   date,
    report_due_on date,
    inspected_on  date,
    reported_on   date,
    filed_as      text,
    synthetic     boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    recorded_from bigint NOT NULL REFERENCES data_version,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (kind = 'regular' OR btrim(coalesce(trigger, '')) <> ''),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        task_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX inspection_task_row_line ON inspection_task_row (line_id);

-- What a team saw. Only ever added: a mistaken one is answered by a later one that names it.
CREATE TABLE marker_observation (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE marker_observation_row (
    row_id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    observation_id    uuid NOT NULL REFERENCES marker_observation,
    marker_id         uuid NOT NULL REFERENCES boundary_marker,
    task_id           uuid REFERENCES inspection_task,
    replaces_id       uuid REFERENCES marker_observation,
    condition         text NOT NULL CHECK (condition IN (
                          'intact', 'text_faded', 'obscured', 'loose', 'tilted', 'damaged', 'lost', 'displaced',
                          'replaced', 'moved_by_agreement', 'not_reached')),
    checklist         jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(checklist) = 'object'),
    geom              geometry(Point, 4490) CHECK (NOT ST_IsEmpty(geom)),
    document_geom     geometry(Geometry, 0),
    document_crs      text,
    method            text,
    accuracy_m        double precision CHECK (accuracy_m > 0),
    height_m          double precision,
    reference_objects jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(reference_objects) = 'array'),
    photos            text[] NOT NULL DEFAULT '{}',
    side_id           uuid REFERENCES division,
    observed_by       text NOT NULL CHECK (btrim(observed_by) <> ''),
    observed_at       timestamptz NOT NULL,
    neighbour_present boolean NOT NULL DEFAULT false,
    base_version      bigint,
    note              text,
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
    CHECK ((document_geom IS NULL) = (document_crs IS NULL)),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        observation_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX marker_observation_row_marker ON marker_observation_row (marker_id);
COMMENT ON COLUMN marker_observation_row.base_version IS 'data version the device had seen: what offline work is joined against';

CREATE TABLE photo (
    sha256      text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    media_type  text NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    bytes       bytea NOT NULL,
    taken_at    timestamptz,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor       text NOT NULL CHECK (btrim(actor) <> '')
);

-- Hazards and disputes along a stretch of a line.
CREATE TABLE hazard (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE hazard_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    hazard_id     uuid NOT NULL REFERENCES hazard,
    line_id       uuid NOT NULL REFERENCES boundary_line,
    kind          text NOT NULL CHECK (kind IN ('hazard', 'dispute')),
    title         text NOT NULL CHECK (btrim(title) <> ''),
    from_m        double precision NOT NULL CHECK (from_m >= 0),
    to_m          double precision NOT NULL,
    status        text NOT NULL CHECK (status IN ('open', 'resolved')),
    note          text,
    synthetic     boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    recorded_from bigint NOT NULL REFERENCES data_version,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (from_m <= to_m),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        hazard_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);

-- The safe-boundary rating (平安边界) of a line.
CREATE TABLE safe_boundary_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    line_id       uuid NOT NULL REFERENCES boundary_line,
    rating        text NOT NULL CHECK (rating IN ('safe', 'attention', 'dispute')),
    basis         text NOT NULL CHECK (btrim(basis) <> ''),
    synthetic     boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    recorded_from bigint NOT NULL REFERENCES data_version,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        line_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);

-- Repairs, re-erections, moves: ordered, then done with the neighbour present (State Council 353, arts 6 and 16).
CREATE TABLE marker_action (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE marker_action_row (
    row_id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action_id           uuid NOT NULL REFERENCES marker_action,
    marker_id           uuid NOT NULL REFERENCES boundary_marker,
    finding_id          uuid,
    kind                text NOT NULL CHECK (kind IN ('repair', 're_erect', 'move', 'add', 'scrap')),
    reason              text NOT NULL CHECK (btrim(reason) <> ''),
    ordered_by          text NOT NULL CHECK (btrim(ordered_by) <> ''),
    due_on              date,
    done_on             date,
    neighbour_name      text,
    neighbour_unit      text,
    neighbour_signature text,
    agreement_a         text,
    agreement_b         text,
    filing_number       text,
    photos              text[] NOT NULL DEFAULT '{}',
    synthetic           boolean NOT NULL DEFAULT false,
    removed             boolean NOT NULL DEFAULT false,
    valid_from          date NOT NULL,
    valid_to            date NOT NULL DEFAULT 'infinity',
    recorded_from       bigint NOT NULL REFERENCES data_version,
    recorded_to         bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id          uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (done_on IS NULL OR btrim(coalesce(neighbour_name, '')) <> '' AND btrim(coalesce(neighbour_unit, '')) <> ''
           AND btrim(coalesce(neighbour_signature, '')) <> ''),
    CHECK (done_on IS NULL OR kind IN ('repair', 're_erect') OR btrim(coalesce(agreement_a, '')) <> ''
           AND btrim(coalesce(agreement_b, '')) <> '' AND btrim(coalesce(filing_number, '')) <> ''),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        action_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
COMMENT ON COLUMN marker_action_row.neighbour_signature IS 'sha256 of the photographed signature, or the number of the signed sheet';

-- Polygons as a party delivered them: never altered, valid or not, and no part of the live divisions.
CREATE TABLE delivered_set (
    id           uuid PRIMARY KEY,
    name         text NOT NULL UNIQUE CHECK (btrim(name) <> ''),
    side_id      uuid REFERENCES division,
    file_name    text NOT NULL,
    sha256       text NOT NULL,
    crs          text NOT NULL,
    delivered_on date NOT NULL,
    received_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor        text NOT NULL CHECK (btrim(actor) <> '')
);
CREATE TABLE delivered_unit (
    set_id        uuid NOT NULL REFERENCES delivered_set ON DELETE CASCADE,
    number        integer NOT NULL,
    code          text,
    name          text,
    parent_code   text,
    geom          geometry(Geometry, 4490),
    document_geom geometry(Geometry, 0),
    attributes    jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (set_id, number)
);
CREATE INDEX delivered_unit_geom ON delivered_unit USING gist (geom);

-- Results of checks and their life. The same defect keeps its id over any number of runs.
CREATE TABLE boundary_check_run (
    id           uuid PRIMARY KEY,
    set_name     text NOT NULL,
    data_version bigint NOT NULL,
    as_of        date NOT NULL,
    mode         text NOT NULL CHECK (mode IN ('full', 'incremental')),
    parameters   jsonb NOT NULL,
    actor        text NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz NOT NULL,
    counts       jsonb NOT NULL
);
CREATE INDEX boundary_check_run_set ON boundary_check_run (set_name, data_version DESC, finished_at DESC);
CREATE TABLE boundary_finding (
    id            uuid PRIMARY KEY,
    set_name      text NOT NULL,
    code          text NOT NULL,
    severity      text NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
    subjects      jsonb NOT NULL,
    geom          geometry(Geometry, 4490),
    measures      jsonb NOT NULL,
    zh            text NOT NULL,
    en            text NOT NULL,
    rule          text NOT NULL,
    state         text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'repair_ordered', 'rechecked', 'closed')),
    first_version bigint NOT NULL,
    last_version  bigint NOT NULL,
    gone_version  bigint
);
CREATE INDEX boundary_finding_set ON boundary_finding (set_name, code) WHERE gone_version IS NULL;
COMMENT ON COLUMN boundary_finding.last_version IS 'data version at which it was found or last changed';
COMMENT ON COLUMN boundary_finding.gone_version IS 'data version at which a run no longer found it; null while it is there';
CREATE TABLE boundary_finding_event (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    finding_id uuid NOT NULL REFERENCES boundary_finding,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL CHECK (btrim(actor) <> ''),
    event      text NOT NULL CHECK (event IN ('found', 'accepted', 'repair_ordered', 'rechecked', 'closed', 'reopened', 'gone')),
    reason     text,
    details    jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX boundary_finding_event_finding ON boundary_finding_event (finding_id, id);

-- Readings of the dated tables, like division_at.
DO $make$
DECLARE
    thing text[];
BEGIN
    FOREACH thing SLICE 1 IN ARRAY ARRAY[
        ['boundary_line', 'line_id'], ['tri_junction', 'junction_id'], ['boundary_marker', 'marker_id'],
        ['linear_feature', 'linear_feature_id'], ['inspection_task', 'task_id'],
        ['marker_observation', 'observation_id'], ['hazard', 'hazard_id'], ['safe_boundary', 'line_id'],
        ['marker_action', 'action_id']]
    LOOP
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
            $body$ $sql$, thing[1], thing[2]);
    END LOOP;
END $make$;
