/** Minzheng Atlas: coverage ratios, gaps against plan targets and boundary checks. Only wiring lives at the root. */
@NullMarked
package minzheng.atlas;

import org.jspecify.annotations.NullMarked;
