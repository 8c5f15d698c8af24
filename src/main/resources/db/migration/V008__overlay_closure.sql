-- A proposal hides the recorded row of its unit only while the proposal holds: before and after, the unit hangs where it
-- hung. (V002 dropped all recorded rows of a unit that had any proposal, so that at earlier dates nothing lay under it.)
CREATE OR REPLACE FUNCTION refresh_division_closure(changed uuid[], for_overlay uuid, at_version bigint) RETURNS void
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
    WITH RECURSIVE proposed AS MATERIALIZED (
        SELECT division_id, range_agg(daterange(valid_from, valid_to)) AS dates FROM division_row
        WHERE overlay_id = for_overlay AND recorded_to = still
        GROUP BY division_id
    ), live AS MATERIALIZED (
        SELECT division_id, parent_id, valid_from, valid_to FROM division_row
        WHERE recorded_to = still AND NOT removed AND overlay_id IS NOT DISTINCT FROM for_overlay
        UNION ALL
        SELECT r.division_id, r.parent_id, lower(rest), upper(rest)
        FROM division_row r
        LEFT JOIN proposed p ON p.division_id = r.division_id
        CROSS JOIN LATERAL unnest(datemultirange(daterange(r.valid_from, r.valid_to)) - coalesce(p.dates, '{}')) AS rest
        WHERE for_overlay IS NOT NULL AND r.recorded_to = still AND NOT r.removed AND r.overlay_id IS NULL
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
