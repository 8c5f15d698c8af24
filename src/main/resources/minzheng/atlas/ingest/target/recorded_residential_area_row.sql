SELECT r.residential_area_id AS id, a.source, a.external_id, r.name, r.declared_id, r.completed_on,
       r.elder_care_facility_id, r.geom, r.coord_source, r.synthetic, r.valid_from, r.valid_to
FROM residential_area_row r JOIN residential_area a ON a.id = r.residential_area_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.residential_area_id = ANY (:keys)
