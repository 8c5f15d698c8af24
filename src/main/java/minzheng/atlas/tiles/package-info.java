/** 矢量切片: the map in squares, drawn from what is recorded. */
@NullMarked
package minzheng.atlas.tiles;

import org.jspecify.annotations.NullMarked;
