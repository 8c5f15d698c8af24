/** GeoJSON as collections, single features or shapes, and sequences of these. */
@NullMarked
package minzheng.atlas.ingest.format.geojson;

import org.jspecify.annotations.NullMarked;
