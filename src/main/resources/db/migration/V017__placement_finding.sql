-- Facilities whose place a person should look at, on a date as believed at a version: for lists, files, collections, tiles.
CREATE FUNCTION placement_finding_at(at_date date, at_version bigint, in_overlay uuid)
RETURNS TABLE (
    code text, facility_id uuid, external_id text, kind text, name text, declared_id uuid, containing_id uuid,
    assigned_id uuid, synthetic boolean, is_public boolean, shown geometry)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH placed AS (
        SELECT f.*, n.external_id
        FROM facility_at(at_date, at_version, in_overlay) f
        JOIN facility n ON n.id = f.facility_id
    ), living AS MATERIALIZED (
        SELECT d.division_id, d.row_id, coalesce(d.seat, ST_PointOnSurface(d.geom)) AS place
        FROM division_at(at_date, at_version, in_overlay) d
    ), shared AS (
        SELECT k.facility_row_id
        FROM facility_containment k JOIN living d ON d.row_id = k.division_row_id JOIN division n ON n.id = d.division_id
        GROUP BY k.facility_row_id, n.level
        HAVING count(*) > 1
    ), found AS (
        SELECT 'no_coordinates' AS code, p.*, CAST(NULL AS geometry) AS shown FROM placed p WHERE p.geom IS NULL
        UNION ALL
        SELECT 'outside_all_units', p.*, p.point FROM placed p WHERE p.point IS NOT NULL AND p.containing_id IS NULL
        UNION ALL
        SELECT 'on_shared_edge', p.*, p.point FROM placed p WHERE p.row_id IN (SELECT facility_row_id FROM shared)
        UNION ALL
        SELECT 'declared_not_valid', p.*, p.point FROM placed p
        WHERE p.declared_id IS NOT NULL AND p.declared_id NOT IN (SELECT division_id FROM living)
        UNION ALL
        SELECT 'declared_elsewhere', p.*, ST_MakeLine(d.place, p.point)
        FROM placed p JOIN living d ON d.division_id = p.declared_id
        WHERE p.containing_id <> p.declared_id
          AND p.containing_id NOT IN (SELECT division_under(p.declared_id, at_date, at_version, in_overlay))
          AND p.declared_id NOT IN (SELECT division_under(p.containing_id, at_date, at_version, in_overlay))
    )
    SELECT code, facility_id, external_id, kind, name, declared_id, containing_id, assigned_id, synthetic, is_public, shown
    FROM found
$$;
