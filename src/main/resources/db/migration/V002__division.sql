CREATE TABLE division_level (
    code             text PRIMARY KEY,
    rank             smallint NOT NULL UNIQUE,
    zh               text NOT NULL,
    en               text NOT NULL,
    holds_facilities boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN division_level.holds_facilities IS 'the level whose polygons decide in which unit a facility lies';

CREATE TABLE division_type (
    code  text PRIMARY KEY,
    level text NOT NULL REFERENCES division_level,
    zh    text NOT NULL,
    en    text NOT NULL
);

-- The permanent unit. Rename, re-code, re-parent and type change keep it; only split and merge make new ones.
CREATE TABLE division (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    level       text NOT NULL REFERENCES division_level,
    stub        boolean NOT NULL DEFAULT false,
    UNIQUE (source, external_id)
);
COMMENT ON COLUMN division.stub IS 'a neighbour outside the tree: name and code only';

CREATE TABLE division_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    division_id   uuid NOT NULL REFERENCES division,
    code          text NOT NULL CHECK (btrim(code) <> ''),
    name          text NOT NULL CHECK (btrim(name) <> ''),
    type          text NOT NULL REFERENCES division_type,
    rank          smallint NOT NULL,
    parent_id     uuid REFERENCES division CHECK (parent_id <> division_id),
    geom          geometry(MultiPolygon, 4490) CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
    seat          geometry(Point, 4490),
    flags         text[] NOT NULL DEFAULT '{}',
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
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        division_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&),
    EXCLUDE USING gist (
        code WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
COMMENT ON COLUMN division_row.rank IS 'rank of its level, kept here by trigger so that placing facilities need not look it up';
CREATE INDEX division_row_geom ON division_row USING gist (geom);
CREATE INDEX division_row_id ON division_row (division_id);
CREATE INDEX division_row_parent ON division_row (parent_id);
CREATE INDEX division_row_recorded_from ON division_row (recorded_from);
CREATE INDEX division_row_overlay ON division_row (overlay_id) WHERE overlay_id IS NOT NULL;

CREATE FUNCTION division_row_ranked() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    SELECT l.rank INTO NEW.rank FROM division_type t JOIN division_level l ON l.code = t.level WHERE t.code = NEW.type;
    RETURN NEW;
END $$;
CREATE TRIGGER division_row_rank BEFORE INSERT ON division_row FOR EACH ROW EXECUTE FUNCTION division_row_ranked();

CREATE TABLE division_lineage (
    from_id       uuid NOT NULL REFERENCES division,
    to_id         uuid NOT NULL REFERENCES division,
    on_date       date NOT NULL,
    event         text NOT NULL CHECK (event IN ('split', 'merge')),
    recorded_from bigint NOT NULL REFERENCES data_version,
    PRIMARY KEY (from_id, to_id, on_date),
    CHECK (from_id <> to_id)
);

-- The rows that hold on a date, as believed at a version, with an overlay's proposals in front (null = none).
CREATE FUNCTION division_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF division_row
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.* FROM division_row r
    WHERE r.valid_from <= at_date AND at_date < r.valid_to
      AND r.recorded_from <= at_version AND at_version < r.recorded_to
      AND NOT r.removed
      AND (r.overlay_id = in_overlay
           OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM division_row o
               WHERE o.overlay_id = in_overlay AND o.division_id = r.division_id
                 AND o.valid_from <= at_date AND at_date < o.valid_to)))
$$;

-- Dated closure of the tree: descendant lies under ancestor during [valid_from, valid_to). Kept by trigger.
CREATE TABLE division_closure (
    ancestor_id   uuid NOT NULL REFERENCES division,
    descendant_id uuid NOT NULL REFERENCES division,
    depth         smallint NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL,
    recorded_from bigint NOT NULL,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE
);
CREATE INDEX division_closure_down ON division_closure (ancestor_id, descendant_id);
CREATE INDEX division_closure_up ON division_closure (descendant_id);
CREATE INDEX division_closure_overlay ON division_closure (overlay_id) WHERE overlay_id IS NOT NULL;

CREATE FUNCTION division_under(root uuid, at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT k.descendant_id FROM division_closure k
    WHERE k.ancestor_id = root
      AND k.valid_from <= at_date AND at_date < k.valid_to
      AND k.recorded_from <= at_version AND at_version < k.recorded_to
      AND (k.overlay_id = in_overlay
           OR k.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM division_closure o
               WHERE o.overlay_id = in_overlay AND o.descendant_id = k.descendant_id)))
$$;

CREATE FUNCTION refresh_division_closure(changed uuid[], for_overlay uuid, at_version bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    still constant bigint := 9223372036854775807;
    moved uuid[];
BEGIN
    -- everything that hangs, or at some date hung, below a changed unit
    WITH RECURSIVE below AS (
        SELECT unnest(changed) AS id
        UNION
        SELECT r.division_id FROM below b JOIN division_row r ON r.parent_id = b.id
        WHERE r.recorded_to = still AND (r.overlay_id IS NULL OR r.overlay_id = for_overlay)
    )
    SELECT array_agg(id) INTO moved FROM below;

    DELETE FROM division_closure
    WHERE descendant_id = ANY (moved)
      AND (overlay_id = for_overlay OR for_overlay IS NULL AND overlay_id IS NULL AND recorded_from = at_version);
    UPDATE division_closure SET recorded_to = at_version
    WHERE for_overlay IS NULL AND overlay_id IS NULL AND descendant_id = ANY (moved) AND recorded_to = still;

    INSERT INTO division_closure (ancestor_id, descendant_id, depth, valid_from, valid_to, recorded_from, overlay_id)
    WITH RECURSIVE live AS MATERIALIZED (
        SELECT division_id, parent_id, valid_from, valid_to FROM division_row r
        WHERE recorded_to = still AND NOT removed
          AND (overlay_id = for_overlay
               OR overlay_id IS NULL AND (for_overlay IS NULL OR NOT EXISTS (
                   SELECT 1 FROM division_row o
                   WHERE o.overlay_id = for_overlay AND o.division_id = r.division_id)))
    ), up AS (
        SELECT division_id AS descendant, division_id AS ancestor, 0 AS depth, valid_from, valid_to
        FROM live WHERE division_id = ANY (moved)
        UNION ALL
        SELECT u.descendant, l.parent_id, u.depth + 1, greatest(u.valid_from, l.valid_from), least(u.valid_to, l.valid_to)
        FROM up u JOIN live l ON l.division_id = u.ancestor
        WHERE l.parent_id IS NOT NULL AND u.depth < 20
          AND greatest(u.valid_from, l.valid_from) < least(u.valid_to, l.valid_to)
    )
    SELECT ancestor, descendant, depth, valid_from, valid_to, at_version, for_overlay FROM up;
END $$;

CREATE FUNCTION division_row_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    still constant bigint := 9223372036854775807;
    batch record;
BEGIN
    PERFORM 1 FROM written w JOIN division d ON d.id = w.division_id JOIN division_type t ON t.code = w.type
    WHERE t.level <> d.level;
    IF FOUND THEN
        RAISE EXCEPTION 'a division keeps its level: its type belongs to another level' USING ERRCODE = 'check_violation';
    END IF;
    FOR batch IN SELECT overlay_id, array_agg(DISTINCT division_id) AS ids,
                        max(CASE WHEN recorded_to < still THEN recorded_to ELSE recorded_from END) AS version
                 FROM written
                 WHERE TG_OP <> 'DELETE' OR overlay_id IS NULL -- a dropped overlay takes its closure along by cascade
                 GROUP BY overlay_id LOOP
        PERFORM refresh_division_closure(batch.ids, batch.overlay_id, batch.version);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER division_row_inserted AFTER INSERT ON division_row
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION division_row_written();
CREATE TRIGGER division_row_closed AFTER UPDATE ON division_row
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION division_row_written();
CREATE TRIGGER division_row_withdrawn AFTER DELETE ON division_row
    REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION division_row_written();

-- Zones and other areas that overlap divisions: development zones, quasi township units.
CREATE TABLE management_area (
    id          uuid PRIMARY KEY,
    source      text NOT NULL,
    external_id text NOT NULL,
    UNIQUE (source, external_id)
);
CREATE TABLE management_area_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    area_id       uuid NOT NULL REFERENCES management_area,
    code          text NOT NULL,
    name          text NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('quasi_township', 'development_zone')),
    parent_id     uuid REFERENCES division,
    held_in_trust uuid[] NOT NULL DEFAULT '{}',
    geom          geometry(MultiPolygon, 4490) CHECK (ST_IsValid(geom) AND NOT ST_IsEmpty(geom)),
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
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        area_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX management_area_row_geom ON management_area_row USING gist (geom);

CREATE FUNCTION management_area_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF management_area_row
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.* FROM management_area_row r
    WHERE r.valid_from <= at_date AND at_date < r.valid_to
      AND r.recorded_from <= at_version AND at_version < r.recorded_to
      AND NOT r.removed
      AND (r.overlay_id = in_overlay
           OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM management_area_row o
               WHERE o.overlay_id = in_overlay AND o.area_id = r.area_id
                 AND o.valid_from <= at_date AND at_date < o.valid_to)))
$$;

-- People per division, counted on valid_from; a count holds until the next one.
CREATE TABLE population_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    division_id   uuid NOT NULL REFERENCES division,
    residents     integer CHECK (residents >= 0),
    registered    integer CHECK (registered >= 0),
    age60         integer CHECK (age60 >= 0),
    age65         integer CHECK (age65 >= 0),
    age80         integer CHECK (age80 >= 0),
    under18       integer CHECK (under18 >= 0),
    households    integer CHECK (households >= 0),
    source        text NOT NULL,
    synthetic     boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    counted_on    date NOT NULL,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    recorded_from bigint NOT NULL REFERENCES data_version,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (age80 <= age65 AND age65 <= age60 AND age60 <= residents),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        division_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE INDEX population_row_recorded_from ON population_row (recorded_from);

CREATE FUNCTION population_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF population_row
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.* FROM population_row r
    WHERE r.valid_from <= at_date AND at_date < r.valid_to
      AND r.recorded_from <= at_version AND at_version < r.recorded_to
      AND NOT r.removed
      AND (r.overlay_id = in_overlay
           OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM population_row o
               WHERE o.overlay_id = in_overlay AND o.division_id = r.division_id
                 AND o.valid_from <= at_date AND at_date < o.valid_to)))
$$;
