-- Proposed changes of boundaries and types: each lies in an overlay until it is published or withdrawn; its dossier stays.
CREATE TABLE boundary_change (
    id                uuid PRIMARY KEY,
    title             text NOT NULL CHECK (btrim(title) <> ''),
    kind              text NOT NULL,
    request           jsonb NOT NULL CHECK (jsonb_typeof(request) = 'object'),
    overlay_id        uuid REFERENCES overlay ON DELETE SET NULL,
    base_version      bigint NOT NULL REFERENCES data_version,
    drawn_on          date NOT NULL,
    effective_on      date,
    state             text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'withdrawn')),
    document_number   text,
    document_date     date,
    approver          text,
    published_version bigint REFERENCES data_version,
    actor             text NOT NULL CHECK (btrim(actor) <> ''),
    created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    revision          integer NOT NULL DEFAULT 0,
    CHECK (state <> 'published'
           OR document_number IS NOT NULL AND document_date IS NOT NULL AND approver IS NOT NULL
              AND effective_on IS NOT NULL AND published_version IS NOT NULL)
);
COMMENT ON COLUMN boundary_change.request IS 'what was proposed, as it was sent';
COMMENT ON COLUMN boundary_change.drawn_on IS 'the date on which the units are as the proposal takes them, and from which it holds in its overlay';

-- The dossier (Regulations on Administrative Divisions, State Council 704). A step that is recorded again replaces the
-- earlier entry, which stays as history.
CREATE TABLE boundary_change_step (
    entry_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    change_id   uuid NOT NULL REFERENCES boundary_change,
    step        text NOT NULL CHECK (step IN
                    ('research', 'risk_assessment', 'expert_review', 'opinions', 'implementation', 'evaluation')),
    done_on     date NOT NULL,
    document    text NOT NULL CHECK (btrim(document) <> ''),
    note        text,
    actor       text NOT NULL CHECK (btrim(actor) <> ''),
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX boundary_change_step_change ON boundary_change_step (change_id, step, entry_id);

-- A merger is proposed with its lineage, so that registers and unit lists that name the old units are followed.
ALTER TABLE division_lineage ADD COLUMN overlay_id uuid REFERENCES overlay ON DELETE CASCADE;
ALTER TABLE division_lineage DROP CONSTRAINT division_lineage_pkey;
CREATE UNIQUE INDEX division_lineage_once ON division_lineage
    (from_id, to_id, on_date, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid));
CREATE INDEX division_lineage_overlay ON division_lineage (overlay_id) WHERE overlay_id IS NOT NULL;

CREATE OR REPLACE FUNCTION division_successors(old uuid, at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE chain AS (
        SELECT old AS id, 0 AS step
        UNION
        SELECT l.to_id, c.step + 1
        FROM chain c JOIN division_lineage l ON l.from_id = c.id
        WHERE l.on_date <= at_date AND l.recorded_from <= at_version AND c.step < 50
          AND (l.overlay_id IS NULL OR l.overlay_id = in_overlay)
    )
    SELECT DISTINCT d.division_id
    FROM chain c JOIN division_at(at_date, at_version, in_overlay) d ON d.division_id = c.id
$$;

-- The row by which a proposal ends a unit bears that unit's code, which the proposal may give to another.
ALTER TABLE division_row DROP CONSTRAINT division_row_code_coalesce_daterange_int8range_excl;
ALTER TABLE division_row ADD CONSTRAINT division_row_code_once EXCLUDE USING gist (
    code WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
    daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&) WHERE (NOT removed);
