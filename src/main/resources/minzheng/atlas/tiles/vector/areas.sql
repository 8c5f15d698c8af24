-- Not by ST_AsMVTGeom: it simplifies each ring by itself before it snaps, and neighbours would no longer share their
-- vertices. Units of the tile, south is down; outer rings run the way MVT 2.1 §4.3.4.4 wants.
SELECT ST_ForcePolygonCCW(CASE WHEN ST_IsValid(snapped.geom) THEN snapped.geom
                               ELSE ST_SnapToGrid(ST_CollectionExtract(ST_MakeValid(snapped.geom), 3), 1) END) AS geom
FROM (
    SELECT ST_SnapToGrid(
               ST_ClipByBox2D(
                   ST_Affine(/*projected*/, :extent / (:east - :west), 0, 0, -:extent / (:north - :south),
                             -:west * :extent / (:east - :west), :north * :extent / (:north - :south)),
                   ST_MakeBox2D(ST_MakePoint(-:buffer, -:buffer), ST_MakePoint(:extent + :buffer, :extent + :buffer))),
               1) AS geom
) snapped
WHERE NOT ST_IsEmpty(snapped.geom)
