/** 各方送交的图形: polygons as a party delivered them, taken in unaltered to be checked and compared. */
@NullMarked
package minzheng.atlas.ingest.delivered;

import org.jspecify.annotations.NullMarked;
