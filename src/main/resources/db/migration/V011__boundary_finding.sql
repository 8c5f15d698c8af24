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
