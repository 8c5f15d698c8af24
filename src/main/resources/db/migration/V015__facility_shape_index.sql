-- Boxes of the OGC API meet the shape itself; the index on the representative point cannot answer that for outlines.
CREATE INDEX facility_row_geom ON facility_row USING gist (geom);
