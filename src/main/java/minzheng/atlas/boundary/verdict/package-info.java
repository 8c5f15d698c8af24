/** 界桩位置判定: whether each marker on a list of GNSS measurements still stands where it is registered. */
@NullMarked
package minzheng.atlas.boundary.verdict;

import org.jspecify.annotations.NullMarked;
