/** 数据导出: every collection and every result as a file that other programs open and that can be loaded again. */
@NullMarked
package minzheng.atlas.export;

import org.jspecify.annotations.NullMarked;
