/** GeoJSON (RFC 7946) to and from JTS, longitude before latitude in CGCS2000, and the limits on what may be sent in. */
@NullMarked
package minzheng.atlas.geojson;

import org.jspecify.annotations.NullMarked;
