/** 坐标参照系: which reference system a file is in, and the way from there to the one everything is stored in. */
@NullMarked
package minzheng.atlas.crs;

import org.jspecify.annotations.NullMarked;
