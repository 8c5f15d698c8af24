-- The unit that contains each place while it exists, and whether that agrees with the unit the register declares.
SELECT g.n, c.code, c.name,
       g.declared_id IS NULL OR c.division_id IS NULL OR c.division_id = g.declared_id OR EXISTS (
           SELECT 1 FROM division_closure k
           WHERE k.recorded_to = 9223372036854775807 AND k.overlay_id IS NULL
             AND (k.ancestor_id = g.declared_id AND k.descendant_id = c.division_id
                  OR k.ancestor_id = c.division_id AND k.descendant_id = g.declared_id)) AS agrees
FROM jsonb_to_recordset(CAST(:places AS jsonb)) AS g(n integer, geom text, declared_id uuid, valid_from date, valid_to date)
LEFT JOIN LATERAL (
    SELECT d.division_id, d.code, d.name
    FROM division_row d
    JOIN division_type t ON t.code = d.type
    JOIN division_level l ON l.code = t.level AND l.holds_facilities
    WHERE d.recorded_to = 9223372036854775807 AND d.overlay_id IS NULL
      AND d.valid_from < g.valid_to AND g.valid_from < d.valid_to
      AND ST_Covers(d.geom, ST_PointOnSurface(CAST(g.geom AS geometry)))
    ORDER BY (d.division_id = g.declared_id) DESC NULLS LAST, d.valid_to DESC, d.code
    LIMIT 1
) c ON true
