/** 数据版本: what was recorded when, by whom and why. */
@NullMarked
package minzheng.atlas.version;

import org.jspecify.annotations.NullMarked;
