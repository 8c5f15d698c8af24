SELECT name
FROM sqlite_master
WHERE type = 'table'
  AND sql NOT LIKE 'CREATE VIRTUAL%'
  AND name IN ('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')
