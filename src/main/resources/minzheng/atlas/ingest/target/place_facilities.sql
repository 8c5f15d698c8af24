-- The unit that contains each place while it exists, and whether that agrees with the unit the register declares;
-- where not, a line from the place to the nearest point of the declared unit.
SELECT g.n, c.code, c.name, declared.code AS declared_code, declared.name AS declared_name, a.agrees,
       CASE WHEN NOT a.agrees THEN ST_AsText(ST_MakeLine(p.point, ST_ClosestPoint(declared.geom, p.point))) END AS arrow
FROM jsonb_to_recordset(CAST(:places AS jsonb)) AS g(n integer, geom text, declared_id uuid, valid_from date, valid_to date)
CROSS JOIN LATERAL (SELECT ST_PointOnSurface(CAST(g.geom AS geometry)) AS point OFFSET 0) AS p
LEFT JOIN LATERAL (
    SELECT d.division_id, d.code, d.name
    FROM division_row d
    JOIN division_type t ON t.code = d.type
    JOIN division_level l ON l.code = t.level AND l.holds_facilities
    WHERE d.recorded_to = 9223372036854775807 AND d.overlay_id IS NULL
      AND d.valid_from < g.valid_to AND g.valid_from < d.valid_to
      AND ST_Covers(d.geom, p.point)
    ORDER BY (d.division_id = g.declared_id) DESC NULLS LAST, d.valid_to DESC, d.code
    LIMIT 1
) c ON true
CROSS JOIN LATERAL (
    SELECT g.declared_id IS NULL OR c.division_id IS NULL OR c.division_id = g.declared_id OR EXISTS (
        SELECT 1 FROM division_closure k
        WHERE k.recorded_to = 9223372036854775807 AND k.overlay_id IS NULL
          AND (k.ancestor_id = g.declared_id AND k.descendant_id = c.division_id
               OR k.ancestor_id = c.division_id AND k.descendant_id = g.declared_id)) AS agrees
) AS a
LEFT JOIN LATERAL (
    SELECT d.code, d.name, d.geom
    FROM division_row d
    WHERE NOT a.agrees AND d.division_id = g.declared_id
      AND d.recorded_to = 9223372036854775807 AND d.overlay_id IS NULL
    ORDER BY (d.valid_from <= g.valid_from AND g.valid_from < d.valid_to) DESC, d.valid_to DESC
    LIMIT 1
) AS declared ON true
