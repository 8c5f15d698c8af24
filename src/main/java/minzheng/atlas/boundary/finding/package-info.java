/** Runs of the boundary checks and the life of what they found: from found over accepted or repaired to closed. */
@NullMarked
package minzheng.atlas.boundary.finding;

import org.jspecify.annotations.NullMarked;
