-- After a split or merge a register goes on naming the unit that ended. Its living successors on a date, itself if it lives.
CREATE FUNCTION division_successors(old uuid, at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
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

-- As before, but a declared unit that has ended is followed: to its one successor, or to the one that holds the point.
-- The facility rows of a reading, without asking which unit answers for them.
CREATE FUNCTION facility_row_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF facility_row
LANGUAGE sql STABLE AS $$
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

CREATE FUNCTION facility_at(at_date date, at_version bigint, in_overlay uuid) RETURNS SETOF placed_facility
LANGUAGE sql STABLE AS $$
    SELECT r.row_id, r.facility_id, r.kind, r.name, r.status, r.geom, r.point, r.details,
           r.declared_id, c.division_id,
           CASE
               WHEN r.declared_id IS NULL THEN c.division_id
               WHEN coalesce(living.division_id, later.id) IS NULL THEN coalesce(c.division_id, r.declared_id)
               WHEN c.division_id IS NULL OR dl.rank >= c.rank THEN coalesce(living.division_id, later.id)
               WHEN c.division_id IN (SELECT division_under(coalesce(living.division_id, later.id), at_date, at_version, in_overlay))
                   THEN c.division_id
               ELSE coalesce(living.division_id, later.id)
           END,
           r.declared_area_id, r.coord_source, r.synthetic, r.is_public, r.valid_from, r.valid_to, r.recorded_from, r.overlay_id
    FROM facility_row_at(at_date, at_version, in_overlay) r
    LEFT JOIN division dn ON dn.id = r.declared_id
    LEFT JOIN division_level dl ON dl.code = dn.level
    LEFT JOIN division_at(at_date, at_version, in_overlay) living ON living.division_id = r.declared_id
    -- where one polygon holds the point this is a plain join; only shared points are decided one by one:
    -- the finest level first, then the declared unit, then the smallest code
    LEFT JOIN (
        SELECT k.facility_row_id, k.division_row_id, k.shared, d.division_id, l.rank
        FROM facility_containment k
        JOIN division_at(at_date, at_version, in_overlay) d ON d.row_id = k.division_row_id
        JOIN division n ON n.id = d.division_id
        JOIN division_level l ON l.code = n.level
    ) c ON c.facility_row_id = r.row_id
       AND (NOT c.shared OR c.division_row_id = (
           SELECT d.row_id
           FROM facility_containment k
           JOIN division_at(at_date, at_version, in_overlay) d ON d.row_id = k.division_row_id
           JOIN division n ON n.id = d.division_id
           JOIN division_level l ON l.code = n.level
           WHERE k.facility_row_id = r.row_id
           ORDER BY l.rank DESC, (d.division_id = r.declared_id) DESC NULLS LAST, d.code
           LIMIT 1))
    -- a declared unit that has ended is followed to its only successor, or to the one that holds the point
    LEFT JOIN LATERAL (
        SELECT CASE WHEN count(*) = 1 THEN (array_agg(s))[1] WHEN bool_or(s = c.division_id) THEN c.division_id END AS id
        FROM division_successors(r.declared_id, at_date, at_version, in_overlay) s
        WHERE r.declared_id IS NOT NULL AND living.division_id IS NULL
    ) later ON true
$$;
