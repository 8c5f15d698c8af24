/** Shapefiles (ESRI, 1998) as the districts deliver them: zipped or in parts, in GBK or UTF-8, with parts missing. */
@NullMarked
package minzheng.atlas.ingest.format.shapefile;

import org.jspecify.annotations.NullMarked;
