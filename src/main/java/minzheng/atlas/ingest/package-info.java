/** 数据入库: a file of the bureau's becomes dated rows, all or nothing, and every doubt about it becomes a finding. */
@NullMarked
package minzheng.atlas.ingest;

import org.jspecify.annotations.NullMarked;
