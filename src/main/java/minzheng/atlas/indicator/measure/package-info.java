/** The rule kinds, one small class each. */
@NullMarked
package minzheng.atlas.indicator.measure;

import org.jspecify.annotations.NullMarked;
