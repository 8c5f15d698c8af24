/** 规划: targets, how far they are met on a date, what is missing and where; receipts that make every number repeatable. */
@NullMarked
package minzheng.atlas.plan;

import org.jspecify.annotations.NullMarked;
