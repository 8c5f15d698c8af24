/** What is wrong with division polygons, lines and markers: one class a check, all in {@link minzheng.atlas.boundary.check.BoundaryChecks}. */
@NullMarked
package minzheng.atlas.boundary.check;

import org.jspecify.annotations.NullMarked;
