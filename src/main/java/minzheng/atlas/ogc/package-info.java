/** OGC API: what the atlas holds, for QGIS, GDAL, ArcGIS Pro and any other client of the open standards. */
@NullMarked
package minzheng.atlas.ogc;

import org.jspecify.annotations.NullMarked;
