-- Places that no unit contains while they exist, or that lie in another unit than the register declares; then with a line
-- from the place to the nearest point of the declared unit. "OFFSET 0": only polygons of the level that holds facilities are
-- tested, not the much larger ones of their county and city.
WITH given AS MATERIALIZED (
    SELECT g.*, ST_PointOnSurface(CAST(g.geom AS geometry)) AS point
    FROM jsonb_to_recordset(CAST(:places AS jsonb)) AS g(n integer, geom text, declared_id uuid, valid_from date, valid_to date)
), container AS MATERIALIZED (
    SELECT DISTINCT ON (h.n) h.n, h.division_id, h.code, h.name
    FROM (
        SELECT g.n, g.point, g.declared_id, d.division_id, d.code, d.name, d.valid_to, d.geom
        FROM given g
        JOIN division_row d ON d.geom ~ g.point
        WHERE d.rank IN (SELECT l.rank FROM division_level l WHERE l.holds_facilities)
          AND d.recorded_to = 9223372036854775807 AND d.overlay_id IS NULL
          AND d.valid_from < g.valid_to AND g.valid_from < d.valid_to
        OFFSET 0
    ) h
    WHERE ST_Covers(h.geom, h.point)
    ORDER BY h.n, (h.division_id = h.declared_id) DESC NULLS LAST, h.valid_to DESC, h.code
)
SELECT g.n, c.code, c.name, declared.code AS declared_code, declared.name AS declared_name,
       ST_AsText(ST_MakeLine(g.point, ST_ClosestPoint(declared.geom, g.point))) AS arrow
FROM given g
LEFT JOIN container c ON c.n = g.n
LEFT JOIN LATERAL (
    SELECT d.code, d.name, d.geom
    FROM division_row d
    WHERE c.n IS NOT NULL AND d.division_id = g.declared_id
      AND d.recorded_to = 9223372036854775807 AND d.overlay_id IS NULL
    ORDER BY (d.valid_from <= g.valid_from AND g.valid_from < d.valid_to) DESC, d.valid_to DESC
    LIMIT 1
) AS declared ON true
WHERE c.n IS NULL
   OR g.declared_id <> c.division_id AND NOT EXISTS (
       SELECT FROM division_closure k
       WHERE k.recorded_to = 9223372036854775807 AND k.overlay_id IS NULL
         AND (k.ancestor_id = g.declared_id AND k.descendant_id = c.division_id
              OR k.ancestor_id = c.division_id AND k.descendant_id = g.declared_id))
ORDER BY g.n
