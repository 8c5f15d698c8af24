/** 初始数据: what a fresh database starts from, read from the seed files in one transaction. */
@NullMarked
package minzheng.atlas.seed;

import org.jspecify.annotations.NullMarked;
