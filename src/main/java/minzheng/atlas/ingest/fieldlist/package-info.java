/** 外业测点清单: measurements of boundary markers from any file that can be read, to be judged and not to be recorded. */
@NullMarked
package minzheng.atlas.ingest.fieldlist;

import org.jspecify.annotations.NullMarked;
