-- A page of facilities as somebody would write it in SQL, over the same dated functions as the service.
SELECT f.facility_id, ST_AsGeoJSON(f.geom, 9, 0) AS geometry,
       f.name, f.kind, f.status, n.source, n.external_id, dd.code AS declared_code, ad.code AS assigned_code,
       ad.name AS assigned_name, f.coord_source, f.synthetic, f.is_public, f.valid_from,
       NULLIF(f.valid_to, 'infinity') AS valid_to, (f.details ->> 'arrangement') AS arrangement,
       CAST(f.details ->> 'beds_home' AS numeric) AS beds_home, CAST(f.details ->> 'beds_nursing' AS numeric) AS beds_nursing,
       CAST(f.details ->> 'beds_total' AS numeric) AS beds_total, (f.details ->> 'build_mode') AS build_mode,
       CAST(f.details ->> 'built_on' AS date) AS built_on,
       CAST(f.details ->> 'comprehensive_certified' AS boolean) AS comprehensive_certified,
       CAST(f.details ->> 'cross_province_service' AS boolean) AS cross_province_service,
       CAST(f.details ->> 'day_places' AS numeric) AS day_places,
       CAST(f.details ->> 'demonstration' AS boolean) AS demonstration, CAST(f.details ->> 'filed_on' AS date) AS filed_on,
       CAST(f.details ->> 'floor_area_m2' AS numeric) AS floor_area_m2, (f.details -> 'functions') AS functions,
       (f.details ->> 'grade') AS grade, CAST(f.details ->> 'has_volunteer_point' AS boolean) AS has_volunteer_point,
       (f.details ->> 'health_service') AS health_service, (f.details ->> 'hub') AS hub,
       CAST(f.details ->> 'independent' AS boolean) AS independent, (f.details ->> 'level') AS level,
       CAST(f.details ->> 'niches_total' AS numeric) AS niches_total,
       CAST(f.details ->> 'niches_used' AS numeric) AS niches_used, (f.details ->> 'ownership') AS ownership,
       CAST(f.details ->> 'plots_total' AS numeric) AS plots_total, CAST(f.details ->> 'plots_used' AS numeric) AS plots_used,
       CAST(f.details ->> 'public_benefit' AS boolean) AS public_benefit,
       CAST(f.details ->> 'serves_destitute' AS boolean) AS serves_destitute
FROM facility_at(CAST('@as_of@' AS date), @version@, CAST(NULL AS uuid)) f
JOIN facility n ON n.id = f.facility_id
LEFT JOIN division_at(CAST('@as_of@' AS date), @version@, CAST(NULL AS uuid)) ad ON ad.division_id = f.assigned_id
LEFT JOIN LATERAL (
    SELECT r.code FROM division_row r
    WHERE r.division_id = f.declared_id AND r.valid_from <= CAST('@as_of@' AS date)
      AND r.recorded_from <= @version@ AND @version@ < r.recorded_to AND r.overlay_id IS NULL
    ORDER BY r.valid_from DESC
    LIMIT 1
) dd ON true
WHERE f.is_public AND @condition@
ORDER BY f.facility_id
LIMIT 1000
