-- Things that may not be shown to everybody, now or from some day on: the public view shows them on no date at all, for a
-- state of the past would tell what is hidden today. What was hidden only in the past is shown from the day it no longer is.
CREATE INDEX facility_row_hidden ON facility_row (facility_id) WHERE NOT is_public;
CREATE INDEX boundary_marker_row_hidden ON boundary_marker_row (marker_id) WHERE NOT is_public;

CREATE FUNCTION hidden_facilities() RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.facility_id FROM facility_row r
    WHERE NOT r.is_public AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
      AND r.valid_to > CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date)
$$;

CREATE FUNCTION hidden_markers() RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.marker_id FROM boundary_marker_row r
    WHERE NOT r.is_public AND r.overlay_id IS NULL AND r.recorded_to = 9223372036854775807
      AND r.valid_to > CAST(now() AT TIME ZONE 'Asia/Shanghai' AS date)
$$;
