package minzheng.atlas.boundary.verdict;

import org.locationtech.jts.geom.Coordinate;

/**
 * A marker in the row of a line, twice: as registered and as measured, each in degrees of its own datum.
 *
 * @param sigmaM of survey and register together, one sigma per axis, metres
 */
record Station(String name, Coordinate registered, Coordinate measured, double sigmaM) {}
