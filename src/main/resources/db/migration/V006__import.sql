-- An import as a dialogue: uploaded, checked, committed, undone. It is no part of the record and has no place in time;
-- what it wrote is, under data_version. The uploaded bytes lie on disk.
CREATE TABLE import (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor          text NOT NULL CHECK (btrim(actor) <> ''),
    target         text NOT NULL,
    source         text NOT NULL CHECK (btrim(source) <> ''),
    file_name      text NOT NULL,
    sha256         text,
    bytes          bigint,
    state          text NOT NULL CHECK (state IN (
                       'uploaded', 'checking', 'checked', 'unchanged', 'refused', 'moved', 'committing', 'committed',
                       'undoing', 'undone', 'failed', 'cancelled', 'interrupted')),
    revision       integer NOT NULL DEFAULT 0,
    options        jsonb NOT NULL DEFAULT '{}',
    detected       jsonb,
    progress       jsonb,
    report         jsonb,
    effects        jsonb,
    problem        jsonb,
    base_version   bigint,
    data_version   bigint REFERENCES data_version,
    undone_version bigint REFERENCES data_version,
    overlay_id     uuid REFERENCES overlay ON DELETE SET NULL
);
CREATE INDEX import_newest ON import (created_at DESC, id);
COMMENT ON COLUMN import.revision IS 'grows with each change of options or state; the ETag';
COMMENT ON COLUMN import.base_version IS 'the data version that the dry run compared with';

-- How the files of a source are read as a target; the newest save wins.
CREATE TABLE import_mapping (
    source   text NOT NULL CHECK (btrim(source) <> ''),
    target   text NOT NULL,
    options  jsonb NOT NULL,
    actor    text NOT NULL CHECK (btrim(actor) <> ''),
    saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (source, target)
);

-- Things of a dated table that were recorded or closed after a version, with the newest version that did so;
-- touched_by: only those that this version recorded or closed (null = all).
CREATE FUNCTION things_changed(in_table text, key_column text, after_version bigint, touched_by bigint)
RETURNS TABLE (thing uuid, name text, version bigint)
LANGUAGE plpgsql STABLE SET search_path = atlas, public SET enable_nestloop = off AS $$
DECLARE
    still constant bigint := 9223372036854775807;
BEGIN
    IF in_table !~ '^[a-z_]+_row$' OR key_column !~ '^[a-z_]+_id$' THEN
        RAISE EXCEPTION 'things_changed: % (%) is not a dated table', in_table, key_column;
    END IF;
    -- joined by hash: right after a large import its size is not in the statistics, and a nested loop would take hours
    RETURN QUERY EXECUTE format($sql$
        WITH later AS (
            SELECT %2$I AS thing, max(greatest(recorded_from, CASE WHEN recorded_to < $3 THEN recorded_to ELSE 0 END)) AS version
            FROM %1$I
            WHERE overlay_id IS NULL AND (recorded_from > $1 OR recorded_to > $1 AND recorded_to < $3)
            GROUP BY %2$I
        ), touched AS (
            SELECT DISTINCT %2$I AS thing FROM %1$I
            WHERE overlay_id IS NULL AND ($2 IS NULL OR recorded_from = $2 OR recorded_to = $2))
        SELECT l.thing,
               coalesce(
                   (SELECT to_jsonb(r) ->> 'name' FROM %1$I r WHERE r.%2$I = l.thing
                    ORDER BY r.recorded_from DESC, r.valid_from DESC LIMIT 1),
                   (SELECT d.name FROM division_row d WHERE d.division_id = l.thing
                    ORDER BY d.recorded_from DESC, d.valid_from DESC LIMIT 1),
                   (SELECT s.series FROM reported_series s WHERE s.id = l.thing),
                   l.thing::text),
               l.version
        FROM later l JOIN touched t ON t.thing = l.thing
        $sql$, in_table, key_column)
    USING after_version, touched_by, still;
END $$;

-- Takes back what one version recorded in a dated table: its rows are closed and the rows it closed are recorded anew.
-- Refused where a thing it touched was changed later; nothing that was ever believed is lost.
CREATE FUNCTION undo_version(in_table text, key_column text, undone bigint, change_version bigint) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    still constant bigint := 9223372036854775807;
    carried text;
    closed integer;
    restored integer;
BEGIN
    IF EXISTS (SELECT 1 FROM things_changed(in_table, key_column, undone, undone)) THEN
        RAISE EXCEPTION 'undo_version: what version % wrote was changed since', undone USING ERRCODE = 'object_in_use';
    END IF;
    SELECT string_agg(quote_ident(attname), ', ') INTO carried
    FROM pg_attribute
    WHERE attrelid = in_table::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND attname NOT IN ('row_id', 'recorded_from', 'recorded_to');
    EXECUTE format('UPDATE %1$I SET recorded_to = $1
                    WHERE recorded_from = $2 AND recorded_to = $3 AND overlay_id IS NULL', in_table)
    USING change_version, undone, still;
    GET DIAGNOSTICS closed = ROW_COUNT;
    EXECUTE format('INSERT INTO %1$I (%2$s, recorded_from)
                    SELECT %2$s, $1 FROM %1$I WHERE recorded_to = $2 AND overlay_id IS NULL', in_table, carried)
    USING change_version, undone;
    GET DIAGNOSTICS restored = ROW_COUNT;
    RETURN closed + restored;
END $$;
