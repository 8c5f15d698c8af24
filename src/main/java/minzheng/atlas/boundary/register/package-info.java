/** 界线界桩台账: the boundary register over HTTP, read on a date and changed only as both sides agreed. */
@NullMarked
package minzheng.atlas.boundary.register;

import org.jspecify.annotations.NullMarked;
