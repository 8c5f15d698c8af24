/** 矢量瓦片: one square of the map as a Mapbox vector tile, never too large, drawn from the data of one version. */
@NullMarked
package minzheng.atlas.tiles.vector;

import org.jspecify.annotations.NullMarked;
