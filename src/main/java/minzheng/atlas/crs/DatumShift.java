package minzheng.atlas.crs;

import org.locationtech.jts.geom.Coordinate;

/** The bureau's way from degrees of an old datum to degrees of CGCS2000. */
interface DatumShift {
    Coordinate toCgcs2000(Coordinate given);

    /** Where it comes from and how exact it is; never its numbers. */
    String note();
}
