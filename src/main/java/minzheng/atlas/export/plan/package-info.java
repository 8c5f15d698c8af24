/** 指标表: the plan's own table with what has become of every row, as a sheet and as a document. */
@NullMarked
package minzheng.atlas.export.plan;

import org.jspecify.annotations.NullMarked;
