/** 联检成果资料: the papers and tables that one inspected line hands in, as one archive in three copies. */
@NullMarked
package minzheng.atlas.boundary.pack;

import org.jspecify.annotations.NullMarked;
