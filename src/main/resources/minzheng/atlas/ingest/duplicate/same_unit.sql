-- Which pairs are in one unit, or one of the two in a part of the other's unit: as declared, else as placed.
SELECT g.n
FROM jsonb_to_recordset(CAST(:pairs AS jsonb)) AS g(
    n integer, declared uuid, lon float8, lat float8, other_declared uuid, other_lon float8, other_lat float8, on_date date)
CROSS JOIN LATERAL (SELECT coalesce(g.declared, (
    SELECT d.division_id
    FROM division_at(g.on_date, 9223372036854775806, NULL) d
    JOIN division n ON n.id = d.division_id JOIN division_level l ON l.code = n.level
    WHERE l.holds_facilities AND ST_Covers(d.geom, ST_SetSRID(ST_MakePoint(g.lon, g.lat), 4490))
    LIMIT 1)) AS unit OFFSET 0) AS mine
CROSS JOIN LATERAL (SELECT coalesce(g.other_declared, (
    SELECT d.division_id
    FROM division_at(g.on_date, 9223372036854775806, NULL) d
    JOIN division n ON n.id = d.division_id JOIN division_level l ON l.code = n.level
    WHERE l.holds_facilities AND ST_Covers(d.geom, ST_SetSRID(ST_MakePoint(g.other_lon, g.other_lat), 4490))
    LIMIT 1)) AS unit OFFSET 0) AS theirs
WHERE EXISTS (
    SELECT FROM division_closure k
    WHERE k.recorded_to = 9223372036854775807 AND k.overlay_id IS NULL
      AND k.valid_from <= g.on_date AND g.on_date < k.valid_to
      AND (k.ancestor_id = mine.unit AND k.descendant_id = theirs.unit
           OR k.ancestor_id = theirs.unit AND k.descendant_id = mine.unit))
