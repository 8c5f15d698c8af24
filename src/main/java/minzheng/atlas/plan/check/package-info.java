/** 规划自检: whether a plan's own numbers fit together. One small class per check, all of them in PlanChecks.ALL. */
@NullMarked
package minzheng.atlas.plan.check;

import org.jspecify.annotations.NullMarked;
