/** Formats that only GDAL reads: its program converts them, in a process of its own with limits, to a GeoPackage. */
@NullMarked
package minzheng.atlas.ingest.format.ogr;

import org.jspecify.annotations.NullMarked;
