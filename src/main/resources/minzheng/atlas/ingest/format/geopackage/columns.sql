-- hidden = 2 and 3 are columns that are computed when they are read
SELECT name, type, hidden
FROM pragma_table_xinfo(?)
ORDER BY cid
