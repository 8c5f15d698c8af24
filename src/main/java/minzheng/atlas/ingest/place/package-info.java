/** 坐标落位: whether coordinates can be what a file says they are, and how they were got. */
@NullMarked
package minzheng.atlas.ingest.place;

import org.jspecify.annotations.NullMarked;
