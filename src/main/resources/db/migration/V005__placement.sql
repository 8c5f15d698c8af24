-- After a split or merge a register goes on naming the unit that ended. Its living successors on a date, itself if it lives.
CREATE FUNCTION division_successors(old uuid, at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE chain AS (
        SELECT old AS id, 0 AS step
        UNION
        SELECT l.to_id, c.step + 1
        FROM chain c JOIN division_lineage l ON l.from_id = c.id
        WHERE l.on_date <= at_date AND l.recorded_from <= at_version AND c.step < 50
    )
    SELECT DISTINCT d.division_id
    FROM chain c JOIN division_at(at_date, at_version, in_overlay) d ON d.division_id = c.id
$$;

-- Which unit answers for a facility whose declared unit has ended: its only successor, or the one of them that holds the
-- point, or a finer part of that; without a successor the containing unit, else the declared one as it stands.
CREATE FUNCTION assigned_after_end(declared uuid, containing uuid, at_date date, at_version bigint, in_overlay uuid) RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE
               WHEN later.id IS NULL THEN coalesce(containing, declared)
               WHEN containing IN (SELECT division_under(later.id, at_date, at_version, in_overlay)) THEN containing
               ELSE later.id
           END
    FROM (
        SELECT CASE WHEN count(*) = 1 THEN (array_agg(s))[1] WHEN bool_or(s = containing) THEN containing END AS id
        FROM division_successors(declared, at_date, at_version, in_overlay) s
    ) later
$$;

-- The facility rows of a reading, without asking which unit answers for them.
CREATE FUNCTION facility_row_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF facility_row
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.* FROM facility_row r
    WHERE r.valid_from <= at_date AND at_date < r.valid_to
      AND r.recorded_from <= at_version AND at_version < r.recorded_to
      AND NOT r.removed
      AND (r.overlay_id = in_overlay
           OR r.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
               SELECT 1 FROM facility_row o
               WHERE o.overlay_id = in_overlay AND o.facility_id = r.facility_id
                 AND o.valid_from <= at_date AND at_date < o.valid_to)))
$$;

-- The same with the unit that answers for each. The bench lives on this one being inlined: plain joins, no calls per row
-- but for the few whose declared unit has ended or stands above the containing one.
CREATE FUNCTION facility_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF placed_facility
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT r.row_id, r.facility_id, r.kind, r.name, r.status, r.geom, r.point, r.details,
           r.declared_id, c.division_id,
           CASE
               WHEN r.declared_id IS NULL THEN c.division_id
               WHEN living.division_id IS NULL
                   THEN assigned_after_end(r.declared_id, c.division_id, at_date, at_version, in_overlay)
               WHEN c.division_id IS NULL OR living.rank >= c.rank THEN living.division_id
               WHEN (SELECT true FROM division_closure u -- looked up one by one: an EXISTS would be answered by hashing the whole tree
                     WHERE u.ancestor_id = living.division_id AND u.descendant_id = c.division_id
                       AND u.valid_from <= at_date AND at_date < u.valid_to
                       AND u.recorded_from <= at_version AND at_version < u.recorded_to
                       AND (u.overlay_id = in_overlay
                            OR u.overlay_id IS NULL AND (in_overlay IS NULL OR NOT EXISTS (
                                SELECT FROM division_closure o
                                WHERE o.overlay_id = in_overlay AND o.descendant_id = u.descendant_id)))
                     LIMIT 1)
                   THEN c.division_id
               ELSE living.division_id
           END,
           r.declared_area_id, r.coord_source, r.synthetic, r.is_public, r.valid_from, r.valid_to, r.recorded_from, r.overlay_id
    FROM facility_row_at(at_date, at_version, in_overlay) r
    LEFT JOIN division_at(at_date, at_version, in_overlay) living ON living.division_id = r.declared_id
    -- where one polygon holds the point this is a plain join; only shared points are decided one by one:
    -- the finest level first, then the declared unit, then the smallest code
    LEFT JOIN (
        SELECT k.facility_row_id, k.division_row_id, k.shared, d.division_id, d.rank
        FROM facility_containment k
        JOIN division_at(at_date, at_version, in_overlay) d ON d.row_id = k.division_row_id
    ) c ON c.facility_row_id = r.row_id
       AND (NOT c.shared OR c.division_row_id = (
           SELECT d.row_id
           FROM facility_containment k
           JOIN division_at(at_date, at_version, in_overlay) d ON d.row_id = k.division_row_id
           WHERE k.facility_row_id = r.row_id
           ORDER BY d.rank DESC, (d.division_id = r.declared_id) DESC NULLS LAST, d.code
           LIMIT 1))
$$;
