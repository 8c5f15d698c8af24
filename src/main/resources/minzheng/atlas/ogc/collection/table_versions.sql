SELECT name, version FROM table_version
UNION ALL
SELECT '*', coalesce(max(version), 0) FROM data_version
