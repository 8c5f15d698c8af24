/** What the proposals of an overlay would do to the indicators of every plan: figures, statuses and units before and after. */
@NullMarked
package minzheng.atlas.plan.effect;

import org.jspecify.annotations.NullMarked;
