-- the box around every outline that is believed, at whatever date; null where there is none
SELECT ST_Envelope(CAST(ST_Extent(geom) AS geometry(Geometry, 4490))) FROM division_row
WHERE recorded_to = 9223372036854775807 AND overlay_id IS NULL
