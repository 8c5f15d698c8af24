/** What tests stand on: a real PostGIS per class, and a small city whose answers can be worked out by hand. */
@NullMarked
package minzheng.atlas.support;

import org.jspecify.annotations.NullMarked;
