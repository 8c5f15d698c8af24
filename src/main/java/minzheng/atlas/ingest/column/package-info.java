/** Tables without shapes of their own: a place from degrees, from northing and easting, or from WKT in a cell. */
@NullMarked
package minzheng.atlas.ingest.column;

import org.jspecify.annotations.NullMarked;
