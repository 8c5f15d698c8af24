-- Placing many facilities at once: the same facts as before, but only polygons of the level that holds facilities are tested
-- against a point, not the much larger ones of their county and city too. "OFFSET 0" keeps the test behind that choice.
CREATE OR REPLACE FUNCTION facility_row_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_containment (facility_row_id, division_row_id)
    SELECT c.facility_row_id, c.division_row_id
    FROM (
        SELECT w.row_id AS facility_row_id, w.point, d.row_id AS division_row_id, d.geom
        FROM written w
        JOIN division_row d ON d.geom ~ w.point
        WHERE d.rank IN (SELECT l.rank FROM division_level l WHERE l.holds_facilities)
          AND d.valid_from < w.valid_to AND w.valid_from < d.valid_to
          AND d.recorded_from + 0 < w.recorded_to AND w.recorded_from < d.recorded_to
          AND (d.overlay_id IS NULL OR w.overlay_id IS NULL OR d.overlay_id = w.overlay_id)
        OFFSET 0
    ) c
    WHERE ST_Covers(c.geom, c.point);
    PERFORM mark_shared_containment(ARRAY(
        SELECT k.facility_row_id FROM facility_containment k JOIN written w ON w.row_id = k.facility_row_id
        GROUP BY k.facility_row_id HAVING count(*) > 1));
    INSERT INTO facility_area_containment (facility_row_id, area_row_id)
    SELECT w.row_id, a.row_id
    FROM written w
    JOIN management_area_row a ON ST_Covers(a.geom, w.point)
    WHERE a.valid_from < w.valid_to AND w.valid_from < a.valid_to
      AND a.recorded_from < w.recorded_to AND w.recorded_from < a.recorded_to
      AND (a.overlay_id IS NULL OR w.overlay_id IS NULL OR a.overlay_id = w.overlay_id);
    RETURN NULL;
END $$;

-- After a large load the planner must know of it: without, the first evaluation takes thirty times as long.
-- Only the owner of the tables may do this, so the serving role asks here.
CREATE FUNCTION refresh_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
DECLARE
    changed text;
BEGIN
    FOR changed IN
        SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'atlas'::regnamespace AND c.relkind = 'r' ORDER BY c.relname
    LOOP
        EXECUTE format('ANALYZE atlas.%I', changed);
    END LOOP;
END $$;
