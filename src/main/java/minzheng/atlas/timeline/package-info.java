/** 大事日历: the days on which something really happened, openings, closings, divisions changed, people counted. */
@NullMarked
package minzheng.atlas.timeline;

import org.jspecify.annotations.NullMarked;
