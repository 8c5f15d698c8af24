/** Placemarks of map programs: KML, and KMZ, which is KML in a zip. */
@NullMarked
package minzheng.atlas.ingest.format.kml;

import org.jspecify.annotations.NullMarked;
