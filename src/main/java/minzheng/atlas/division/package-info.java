/** 行政区划: the dated tree of divisions, the zones that overlap it, and the people who live in it. */
@NullMarked
package minzheng.atlas.division;

import org.jspecify.annotations.NullMarked;
