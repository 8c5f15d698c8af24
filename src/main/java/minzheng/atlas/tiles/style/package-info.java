/** 地图样式: how each map is drawn, as MapLibre style documents over the vector tiles. */
@NullMarked
package minzheng.atlas.tiles.style;

import org.jspecify.annotations.NullMarked;
