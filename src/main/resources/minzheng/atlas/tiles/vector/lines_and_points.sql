SELECT ST_AsMVTGeom(/*projected*/, ST_MakeEnvelope(:west, :south, :east, :north, :epsg), :extent, :buffer, true) AS geom
