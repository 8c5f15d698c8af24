/** 综合后的区划轮廓: outlines of divisions for small scales, with fewer vertices and still without gaps, kept in step with every edit. */
@NullMarked
package minzheng.atlas.tiles.outline;

import org.jspecify.annotations.NullMarked;
