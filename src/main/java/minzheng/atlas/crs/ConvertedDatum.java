package minzheng.atlas.crs;

import org.locationtech.jts.geom.Coordinate;

/** An old datum that the bureau's licensed converter brings to CGCS2000. */
record ConvertedDatum(Datum datum, CoordinateConverter converter) implements DatumShift {
    @Override
    public Coordinate toCgcs2000(Coordinate given) {
        return Converted.place(converter, datum.code(), given);
    }

    @Override
    public String note() {
        return "%s（%s）".formatted(converter.name(), converter.licence());
    }
}
