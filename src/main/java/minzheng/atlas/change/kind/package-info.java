/** 变更类别: the kinds of change that can be proposed, each from what was drawn or named to the new state of every unit. */
@NullMarked
package minzheng.atlas.change.kind;

import org.jspecify.annotations.NullMarked;
