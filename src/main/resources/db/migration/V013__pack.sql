-- 缺项说明: what stands in a pack of an inspected line for a reference object or photo that cannot be had. Only ever added.
CREATE TABLE pack_note (
    id            uuid PRIMARY KEY,
    line_id       uuid NOT NULL REFERENCES boundary_line,
    task_id       uuid NOT NULL REFERENCES inspection_task,
    marker_id     uuid NOT NULL REFERENCES boundary_marker,
    what          text NOT NULL CHECK (what IN (
                      'observation', 'marker_not_seen', 'photo', 'reference_objects', 'reference_object_missing')),
    item          text NOT NULL DEFAULT '',
    reason        text NOT NULL CHECK (btrim(reason) <> ''),
    signed_a_name text NOT NULL CHECK (btrim(signed_a_name) <> ''),
    signed_a_unit text NOT NULL CHECK (btrim(signed_a_unit) <> ''),
    signed_b_name text NOT NULL CHECK (btrim(signed_b_name) <> ''),
    signed_b_unit text NOT NULL CHECK (btrim(signed_b_unit) <> ''),
    signed_on     date NOT NULL,
    actor         text NOT NULL CHECK (btrim(actor) <> ''),
    recorded_from bigint NOT NULL REFERENCES data_version,
    CHECK (btrim(signed_a_unit) <> btrim(signed_b_unit))
);
CREATE INDEX pack_note_line ON pack_note (line_id, task_id);
COMMENT ON COLUMN pack_note.item IS 'which of several: the name of a reference object, the sha256 of a photo; empty where there is one only';
