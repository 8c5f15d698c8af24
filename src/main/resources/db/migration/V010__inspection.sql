-- What joint inspections plan, see, decide and have done.

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

SELECT create_reading('inspection_task', 'task_id');
SELECT create_reading('marker_observation', 'observation_id');
SELECT create_reading('hazard', 'hazard_id');
SELECT create_reading('safe_boundary', 'line_id');
SELECT create_reading('marker_action', 'action_id');
