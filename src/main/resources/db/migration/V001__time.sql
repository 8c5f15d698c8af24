-- Two times. Every row a figure depends on has a valid range [valid_from, valid_to) in dates
-- and a recorded range [recorded_from, recorded_to) in data versions. 9223372036854775807 = still believed.

CREATE TABLE data_version (
    version     bigint PRIMARY KEY CHECK (version > 0),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor       text NOT NULL CHECK (btrim(actor) <> ''),
    edit        text NOT NULL CHECK (edit IN ('load', 'correction', 'change')),
    reason      text NOT NULL,
    request_id  text
);
COMMENT ON TABLE data_version IS 'One row per committed change; grows in commit order because begin_change serialises writers';

-- A set of proposed rows laid over the recorded ones: import previews, boundary changes, siting scenarios.
CREATE TABLE overlay (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    base_version bigint NOT NULL REFERENCES data_version,
    revision     integer NOT NULL DEFAULT 0,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor        text NOT NULL CHECK (btrim(actor) <> '')
);

-- Takes the writers' lock until commit and returns the version under which this transaction records.
CREATE FUNCTION begin_change(by_actor text, as_edit text, for_reason text, in_request text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    next_version bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(4501001);
    INSERT INTO data_version (version, actor, edit, reason, request_id)
    SELECT coalesce(max(version), 0) + 1, by_actor, as_edit, for_reason, in_request FROM data_version
    RETURNING version INTO next_version;
    RETURN next_version;
END $$;

-- Clears [from_date, to_date) of one thing's history so that a new row fits: rows that reach into it are closed at
-- change_version and what lies left and right of the interval is recorded again. In an overlay rows are simply replaced.
CREATE FUNCTION make_room(in_table text, key_column text, key_value uuid,
                          from_date date, to_date date, change_version bigint, in_overlay uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    still constant bigint := 9223372036854775807;
    carried text;
    touched integer;
BEGIN
    IF in_table !~ '^[a-z_]+_row$' OR key_column !~ '^[a-z_]+_id$' THEN
        RAISE EXCEPTION 'make_room: % (%) is not a dated table', in_table, key_column;
    END IF;
    SELECT string_agg(quote_ident(attname), ', ') INTO carried
    FROM pg_attribute
    WHERE attrelid = in_table::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND attname NOT IN ('row_id', 'valid_from', 'valid_to', 'recorded_from', 'recorded_to');

    EXECUTE format($sql$
        CREATE TEMP TABLE room_cleared ON COMMIT DROP AS
        SELECT * FROM %1$I
        WHERE %2$I = $1 AND recorded_to = $2 AND overlay_id IS NOT DISTINCT FROM $3
          AND valid_from < $5 AND valid_to > $4
        $sql$, in_table, key_column)
    USING key_value, still, in_overlay, from_date, to_date;

    EXECUTE format('UPDATE %1$I t SET recorded_to = $1 FROM room_cleared c
                    WHERE t.row_id = c.row_id AND t.overlay_id IS NULL AND t.recorded_from < $1', in_table)
    USING change_version;
    EXECUTE format('DELETE FROM %1$I t USING room_cleared c
                    WHERE t.row_id = c.row_id AND (t.overlay_id IS NOT NULL OR t.recorded_from >= $1)', in_table)
    USING change_version;
    EXECUTE format('INSERT INTO %1$I (%2$s, valid_from, valid_to, recorded_from)
                    SELECT %2$s, valid_from, $1, $3 FROM room_cleared WHERE valid_from < $1
                    UNION ALL
                    SELECT %2$s, $2, valid_to, $3 FROM room_cleared WHERE valid_to > $2', in_table, carried)
    USING from_date, to_date, change_version;

    SELECT count(*) INTO touched FROM room_cleared;
    DROP TABLE room_cleared;
    RETURN touched;
END $$;
