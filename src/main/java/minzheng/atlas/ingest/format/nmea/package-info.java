/** Logs of satellite receivers (NMEA 0183): one row for each fix, with what the receiver says about its quality. */
@NullMarked
package minzheng.atlas.ingest.format.nmea;

import org.jspecify.annotations.NullMarked;
