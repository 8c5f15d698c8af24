/** 几何计算: what shapes have to say about each other, without any file, database or reference system. */
@NullMarked
package minzheng.atlas.geometry;

import org.jspecify.annotations.NullMarked;
