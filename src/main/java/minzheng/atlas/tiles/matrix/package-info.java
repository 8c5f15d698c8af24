/** 瓦片矩阵集: how the earth is cut into squares, zoom by zoom, in web mercator and in degrees of CGCS2000. */
@NullMarked
package minzheng.atlas.tiles.matrix;

import org.jspecify.annotations.NullMarked;
