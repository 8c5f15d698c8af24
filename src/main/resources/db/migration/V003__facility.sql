-- Kinds and their typed attributes, as seeds/facility-kinds.yaml describes them.
CREATE TABLE facility_kind (
    code text PRIMARY KEY,
    body jsonb NOT NULL
);

CREATE TABLE facility (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);

CREATE TABLE facility_row (
    row_id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    facility_id      uuid NOT NULL REFERENCES facility,
    kind             text NOT NULL REFERENCES facility_kind,
    name             text NOT NULL CHECK (btrim(name) <> ''),
    status           text NOT NULL CHECK (status IN ('planned', 'under_construction', 'operating', 'suspended', 'closed')),
    geom             geometry(Geometry, 4490)
                     CHECK (GeometryType(geom) IN ('POINT', 'POLYGON', 'MULTIPOLYGON') AND ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
    point            geometry(Point, 4490) GENERATED ALWAYS AS (ST_PointOnSurface(geom)) STORED,
    declared_id      uuid REFERENCES division,
    declared_area_id uuid REFERENCES management_area,
    details          jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(details) = 'object'),
    coord_source     text,
    synthetic        boolean NOT NULL DEFAULT false,
    is_public        boolean NOT NULL DEFAULT true,
    removed          boolean NOT NULL DEFAULT false,
    valid_from       date NOT NULL,
    valid_to         date NOT NULL DEFAULT 'infinity',
    recorded_from    bigint NOT NULL REFERENCES data_version,
    recorded_to      bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id       uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        facility_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX facility_row_point ON facility_row USING gist (point);
CREATE INDEX facility_row_id ON facility_row (facility_id);
CREATE INDEX facility_row_declared ON facility_row (declared_id);
CREATE INDEX facility_row_recorded_from ON facility_row (recorded_from);
CREATE INDEX facility_row_recorded_to ON facility_row (recorded_to) WHERE recorded_to < 9223372036854775807;
CREATE INDEX facility_row_overlay ON facility_row (overlay_id) WHERE overlay_id IS NOT NULL;
COMMENT ON COLUMN facility_row.declared_id IS 'where the register says it is; counts before the coordinates do';

-- Which dated facility row lies in which dated polygon: facts about two unchanging rows, so they are only ever added.
-- A point on a shared edge is in both; facility_at chooses exactly one.
CREATE TABLE facility_containment (
    facility_row_id bigint NOT NULL REFERENCES facility_row ON DELETE CASCADE,
    division_row_id bigint NOT NULL REFERENCES division_row ON DELETE CASCADE,
    shared          boolean NOT NULL DEFAULT false,
    PRIMARY KEY (facility_row_id, division_row_id)
);
COMMENT ON COLUMN facility_containment.shared IS
    'another polygon holds the point at some same date and version (shared edge, overlap): one must be chosen';
CREATE INDEX facility_containment_division ON facility_containment (division_row_id);

CREATE TABLE facility_area_containment (
    facility_row_id bigint NOT NULL REFERENCES facility_row ON DELETE CASCADE,
    area_row_id     bigint NOT NULL REFERENCES management_area_row ON DELETE CASCADE,
    PRIMARY KEY (facility_row_id, area_row_id)
);
CREATE INDEX facility_area_containment_area ON facility_area_containment (area_row_id);

CREATE FUNCTION mark_shared_containment(facility_rows bigint[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = atlas, public AS $$
    UPDATE facility_containment k SET shared = true
    FROM facility_containment other
    JOIN division_row o ON o.row_id = other.division_row_id
    JOIN division_row d ON d.row_id <> o.row_id
        AND d.valid_from < o.valid_to AND o.valid_from < d.valid_to
        AND d.recorded_from < o.recorded_to AND o.recorded_from < d.recorded_to
    WHERE k.facility_row_id = ANY (facility_rows)
      AND other.facility_row_id = k.facility_row_id
      AND d.row_id = k.division_row_id
      AND NOT k.shared
$$;

-- "recorded_from + 0": the index on recorded_from matches nearly every row; combined with the spatial one it would make
-- placing n facilities in m units take n * m steps.
CREATE FUNCTION facility_row_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_containment (facility_row_id, division_row_id)
    SELECT w.row_id, d.row_id
    FROM written w
    JOIN division_row d ON ST_Covers(d.geom, w.point)
    JOIN division n ON n.id = d.division_id
    JOIN division_level l ON l.code = n.level AND l.holds_facilities
    WHERE d.valid_from < w.valid_to AND w.valid_from < d.valid_to
      AND d.recorded_from + 0 < w.recorded_to AND w.recorded_from < d.recorded_to
      AND (d.overlay_id IS NULL OR w.overlay_id IS NULL OR d.overlay_id = w.overlay_id);
    PERFORM mark_shared_containment(ARRAY(
        SELECT k.facility_row_id FROM facility_containment k JOIN written w ON w.row_id = k.facility_row_id
        GROUP BY k.facility_row_id HAVING count(*) > 1));
    INSERT INTO facility_area_containment (facility_row_id, area_row_id)
    SELECT w.row_id, a.row_id
    FROM written w
    JOIN management_area_row a ON ST_Covers(a.geom, w.point)
    WHERE a.valid_from < w.valid_to AND w.valid_from < a.valid_to
      AND a.recorded_from < w.recorded_to AND w.recorded_from < a.recorded_to
      AND (a.overlay_id IS NULL OR w.overlay_id IS NULL OR a.overlay_id = w.overlay_id);
    RETURN NULL;
END $$;
CREATE TRIGGER facility_row_containment AFTER INSERT ON facility_row
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION facility_row_inserted();

CREATE FUNCTION division_row_inserted_containment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_containment (facility_row_id, division_row_id)
    SELECT f.row_id, w.row_id
    FROM written w
    JOIN division n ON n.id = w.division_id
    JOIN division_level l ON l.code = n.level AND l.holds_facilities
    JOIN facility_row f ON ST_Covers(w.geom, f.point)
    WHERE f.valid_from < w.valid_to AND w.valid_from < f.valid_to
      AND f.recorded_from + 0 < w.recorded_to AND w.recorded_from < f.recorded_to
      AND (f.overlay_id IS NULL OR w.overlay_id IS NULL OR f.overlay_id = w.overlay_id);
    PERFORM mark_shared_containment(ARRAY(
        SELECT DISTINCT mine.facility_row_id
        FROM written w
        JOIN facility_containment mine ON mine.division_row_id = w.row_id
        JOIN facility_containment other ON other.facility_row_id = mine.facility_row_id
            AND other.division_row_id <> mine.division_row_id));
    RETURN NULL;
END $$;
CREATE TRIGGER division_row_containment AFTER INSERT ON division_row
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION division_row_inserted_containment();

CREATE FUNCTION management_area_row_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_area_containment (facility_row_id, area_row_id)
    SELECT f.row_id, w.row_id
    FROM written w JOIN facility_row f ON ST_Covers(w.geom, f.point)
    WHERE f.valid_from < w.valid_to AND w.valid_from < f.valid_to
      AND f.recorded_from + 0 < w.recorded_to AND w.recorded_from < f.recorded_to
      AND (f.overlay_id IS NULL OR w.overlay_id IS NULL OR f.overlay_id = w.overlay_id);
    RETURN NULL;
END $$;
CREATE TRIGGER management_area_row_containment AFTER INSERT ON management_area_row
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION management_area_row_inserted();

CREATE TYPE placed_facility AS (
    row_id           bigint,
    facility_id      uuid,
    kind             text,
    name             text,
    status           text,
    geom             geometry,
    point            geometry,
    details          jsonb,
    declared_id      uuid,
    containing_id    uuid,
    assigned_id      uuid,
    declared_area_id uuid,
    coord_source     text,
    synthetic        boolean,
    is_public        boolean,
    valid_from       date,
    valid_to         date,
    recorded_from    bigint,
    overlay_id       uuid
);
COMMENT ON TYPE placed_facility IS
    'assigned_id: the declared unit counts; the containing one only where nothing is declared or where it is a finer part of the declared one';

-- New and existing residential areas with the facility that serves them.
CREATE TABLE residential_area (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE residential_area_row (
    row_id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    residential_area_id    uuid NOT NULL REFERENCES residential_area,
    name                   text NOT NULL CHECK (btrim(name) <> ''),
    declared_id            uuid NOT NULL REFERENCES division,
    completed_on           date NOT NULL,
    elder_care_facility_id uuid REFERENCES facility,
    geom                   geometry(Geometry, 4490) CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
    coord_source           text,
    synthetic              boolean NOT NULL DEFAULT false,
    removed                boolean NOT NULL DEFAULT false,
    valid_from             date NOT NULL,
    valid_to               date NOT NULL DEFAULT 'infinity',
    recorded_from          bigint NOT NULL REFERENCES data_version,
    recorded_to            bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id             uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        residential_area_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE FUNCTION residential_area_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF residential_area_row
LANGUAGE sql STABLE AS $$
    SELECT r.* FROM residential_area_row r
    WHERE r.valid_from <= at_date AND at_date < r.valid_to
      AND r.recorded_from <= at_version AND at_version < r.recorded_to
      AND NOT r.removed
      AND (r.overlay_id = in_overlay
           OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM residential_area_row o
               WHERE o.overlay_id = in_overlay AND o.residential_area_id = r.residential_area_id
                 AND o.valid_from <= at_date AND at_date < o.valid_to)))
$$;
