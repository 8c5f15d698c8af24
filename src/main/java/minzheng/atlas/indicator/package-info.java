/** 指标: counting by rule. Rule kinds turn tallies of dated rows into figures with numerator, denominator and units. */
@NullMarked
package minzheng.atlas.indicator;

import org.jspecify.annotations.NullMarked;
