-- A plan is a document: indicators, targets, rules, unit lists. Its dated rows are its rule versions.
CREATE TABLE plan (
    id   uuid PRIMARY KEY,
    code text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9_-]{1,40}$')
);
CREATE TABLE plan_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan_id       uuid NOT NULL REFERENCES plan,
    body          jsonb NOT NULL,
    sha256        text NOT NULL,
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
        plan_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);

-- What geometry cannot tell: a figure or a milestone's state, reported for a division from a date on.
CREATE TABLE reported_series (
    id          uuid PRIMARY KEY,
    series      text NOT NULL CHECK (series ~ '^[a-z0-9_]{1,80}$'),
    division_id uuid NOT NULL REFERENCES division,
    UNIQUE (series, division_id)
);
CREATE TABLE reported_value_row (
    row_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    series_id     uuid NOT NULL REFERENCES reported_series,
    value         numeric,
    numerator     numeric,
    denominator   numeric CHECK (denominator > 0),
    state         text CHECK (state IN ('not_started', 'under_way', 'done')),
    source        text NOT NULL CHECK (btrim(source) <> ''),
    reported_on   date NOT NULL,
    synthetic     boolean NOT NULL DEFAULT false,
    removed       boolean NOT NULL DEFAULT false,
    valid_from    date NOT NULL,
    valid_to      date NOT NULL DEFAULT 'infinity',
    recorded_from bigint NOT NULL REFERENCES data_version,
    recorded_to   bigint NOT NULL DEFAULT 9223372036854775807,
    overlay_id    uuid REFERENCES overlay ON DELETE CASCADE,
    CHECK (valid_from < valid_to),
    CHECK (recorded_from < recorded_to),
    CHECK (num_nonnulls(value, state) = 1 AND num_nulls(numerator, denominator) IN (0, 2)
           OR num_nonnulls(value, state) = 0 AND num_nulls(numerator, denominator) = 0),
    CHECK (NOT removed OR overlay_id IS NOT NULL),
    EXCLUDE USING gist (
        series_id WITH =, coalesce(overlay_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        daterange(valid_from, valid_to) WITH &&, int8range(recorded_from, recorded_to) WITH &&)
);
CREATE FUNCTION reported_value_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF reported_value_row
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.* FROM reported_value_row r
    WHERE r.valid_from <= at_date AND at_date < r.valid_to
      AND r.recorded_from <= at_version AND at_version < r.recorded_to
      AND NOT r.removed
      AND (r.overlay_id = in_overlay
           OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM reported_value_row o
               WHERE o.overlay_id = in_overlay AND o.series_id = r.series_id
                 AND o.valid_from <= at_date AND at_date < o.valid_to)))
$$;

-- A custom denominator a receipt may refer to.
CREATE TABLE unit_list (
    sha256 text PRIMARY KEY,
    name   text NOT NULL,
    codes  text[] NOT NULL CHECK (cardinality(codes) > 0)
);

-- A final evaluation as it was signed. Never changed; a restatement stands beside it.
CREATE TABLE frozen_evaluation (
    id           uuid PRIMARY KEY,
    plan_code    text NOT NULL,
    as_of        date NOT NULL,
    data_version bigint NOT NULL REFERENCES data_version,
    title        text NOT NULL,
    reason       text NOT NULL,
    restates     uuid REFERENCES frozen_evaluation,
    body         text NOT NULL CHECK (CAST(body AS jsonb) IS NOT NULL),
    sha256       text NOT NULL,
    actor        text NOT NULL,
    frozen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
