-- The text of a schema entry is what SQLite builds it from: only CREATE TABLE makes a table of stored rows.
SELECT contents.table_name
FROM gpkg_contents AS contents
WHERE contents.data_type IN ('features', 'attributes')
  AND EXISTS (
    SELECT 1 FROM sqlite_master AS stored
    WHERE stored.type = 'table'
      AND stored.name = contents.table_name COLLATE NOCASE
      AND stored.sql LIKE 'CREATE TABLE%'
  )
ORDER BY contents.table_name
