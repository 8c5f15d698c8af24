/** 瓦片集: which tiles there are of all data or of one collection, for clients of OGC API Tiles and TileJSON. */
@NullMarked
package minzheng.atlas.tiles.tileset;

import org.jspecify.annotations.NullMarked;
