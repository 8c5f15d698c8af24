/** GeoPackages (OGC 12-128): layers of features and tables of attributes, read row by row and never written to. */
@NullMarked
package minzheng.atlas.ingest.format.geopackage;

import org.jspecify.annotations.NullMarked;
