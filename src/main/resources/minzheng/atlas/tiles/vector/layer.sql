-- One layer of a tile. /*found*/ is the collection's own statement for the square; of what it finds the first :most by rank
-- are drawn, divisions by their generalised outlines where there are such; /*drawn*/ is lines_and_points or areas.
WITH found AS MATERIALIZED (
/*found*/
), shown AS (
    SELECT f.*, coalesce(g.geom, f."_shape") AS "_outline"
    FROM (SELECT * FROM found ORDER BY "_rank" DESC NULLS LAST, "_key" LIMIT :most) f
    LEFT JOIN generalised_outline g ON g.row_id = f."_row" AND g.zoom = :zoom
         AND g.valid_from <= CAST(:as_of AS date) AND CAST(:as_of AS date) < g.valid_to
), tile AS (
    SELECT CAST("_key" AS text) AS id/*properties*/, drawn.geom AS "_geom"
    FROM shown CROSS JOIN LATERAL (
/*drawn*/
    ) drawn
)
SELECT (SELECT count(*) FROM found) AS found,
       (SELECT ST_AsMVT(tile, :layer, :extent, '_geom' ORDER BY id) FROM tile WHERE "_geom" IS NOT NULL) AS mvt
