SELECT r.facility_id AS id, f.source, f.external_id, r.kind, r.name, r.status, r.geom, r.declared_id, r.declared_area_id,
       r.details, r.coord_source, r.synthetic, r.is_public, r.valid_from, r.valid_to
FROM facility_row r JOIN facility f ON f.id = r.facility_id
WHERE r.recorded_to = 9223372036854775807 AND r.overlay_id IS NULL AND r.facility_id = ANY (:keys)
