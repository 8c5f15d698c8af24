SELECT name, version FROM table_version
