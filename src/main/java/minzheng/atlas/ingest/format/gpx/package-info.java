/** What hand-held receivers record: GPX 1.0 and 1.1 waypoints, routes and tracks. */
@NullMarked
package minzheng.atlas.ingest.format.gpx;

import org.jspecify.annotations.NullMarked;
