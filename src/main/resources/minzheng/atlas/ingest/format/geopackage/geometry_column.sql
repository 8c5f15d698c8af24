SELECT shape.column_name, shape.srs_id, crs.organization, crs.organization_coordsys_id, crs.definition
FROM gpkg_geometry_columns AS shape
LEFT JOIN gpkg_spatial_ref_sys AS crs ON crs.srs_id = shape.srs_id
WHERE shape.table_name = ? COLLATE NOCASE
