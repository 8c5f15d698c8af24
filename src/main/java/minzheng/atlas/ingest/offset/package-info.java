/** 整体偏移: a file that says WGS 84 or CGCS2000 but whose places all lie off in one direction from surveyed ones. */
@NullMarked
package minzheng.atlas.ingest.offset;

import org.jspecify.annotations.NullMarked;
