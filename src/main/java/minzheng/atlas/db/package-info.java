/** The way to PostGIS: pool, transactions, statements as files, and the two times every read and write carries. */
@NullMarked
package minzheng.atlas.db;

import org.jspecify.annotations.NullMarked;
