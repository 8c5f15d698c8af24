INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'urn:minzheng-atlas:about', 'application/json', ?)
