-- The triggers that place facilities, as before, but with "recorded_from + 0": the index on recorded_from must not be combined
-- with the spatial one, since it matches nearly every row and made placing n facilities in m units take n * m steps.

CREATE OR REPLACE FUNCTION facility_row_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_containment (facility_row_id, division_row_id)
    SELECT w.row_id, d.row_id
    FROM written w
    JOIN division_row d ON ST_Covers(d.geom, w.point)
    JOIN division n ON n.id = d.division_id
    JOIN division_level l ON l.code = n.level AND l.holds_facilities
    WHERE d.valid_from < w.valid_to AND w.valid_from < d.valid_to
      AND d.recorded_from + 0 < w.recorded_to AND w.recorded_from < d.recorded_to
      AND (d.overlay_id IS NULL OR w.overlay_id IS NULL OR d.overlay_id = w.overlay_id);
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

CREATE OR REPLACE FUNCTION division_row_inserted_containment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_containment (facility_row_id, division_row_id)
    SELECT f.row_id, w.row_id
    FROM written w
    JOIN division n ON n.id = w.division_id
    JOIN division_level l ON l.code = n.level AND l.holds_facilities
    JOIN facility_row f ON ST_Covers(w.geom, f.point)
    WHERE f.valid_from < w.valid_to AND w.valid_from < f.valid_to
      AND f.recorded_from + 0 < w.recorded_to AND w.recorded_from < f.recorded_to
      AND (f.overlay_id IS NULL OR w.overlay_id IS NULL OR f.overlay_id = w.overlay_id);
    PERFORM mark_shared_containment(ARRAY(
        SELECT DISTINCT mine.facility_row_id
        FROM written w
        JOIN facility_containment mine ON mine.division_row_id = w.row_id
        JOIN facility_containment other ON other.facility_row_id = mine.facility_row_id
            AND other.division_row_id <> mine.division_row_id));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION management_area_row_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = atlas, public AS $$
BEGIN
    INSERT INTO facility_area_containment (facility_row_id, area_row_id)
    SELECT f.row_id, w.row_id
    FROM written w JOIN facility_row f ON ST_Covers(w.geom, f.point)
    WHERE f.valid_from < w.valid_to AND w.valid_from < f.valid_to
      AND f.recorded_from + 0 < w.recorded_to AND w.recorded_from < f.recorded_to
      AND (f.overlay_id IS NULL OR w.overlay_id IS NULL OR f.overlay_id = w.overlay_id);
    RETURN NULL;
END $$;
