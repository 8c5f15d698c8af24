package minzheng.atlas.crs;

import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.operation.matrix.GeneralMatrix;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.GeocentricTransform;
import org.geotools.referencing.operation.transform.ProjectiveTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The bureau's seven parameters for one old datum: geocentric similarity, heights taken as 0. The numbers are secret:
 * they stay inside, this object has no text form that shows them.
 */
final class SevenParameters implements DatumShift {
    private final MathTransform shift;
    private final Envelope area;
    private final String note;

    SevenParameters(DatumParameters given, Ellipsoid from, Ellipsoid to) {
        MathTransform geocentric = ConcatenatedTransform.create(
                new GeocentricTransform(from, false), ProjectiveTransform.create(matrix(given)));
        this.shift = ConcatenatedTransform.create(geocentric, new GeocentricTransform(to, false).inverse());
        this.area = given.area().envelope();
        this.note = given.note();
    }

    /** EPSG methods 9606 (position vector) and 9607 (coordinate frame): the latter counts rotations the other way. */
    private static GeneralMatrix matrix(DatumParameters given) {
        double sign = given.convention() == DatumParameters.Convention.POSITION_VECTOR ? 1 : -1;
        double x = sign * Math.toRadians(given.rotationArcsec().x() / 3600);
        double y = sign * Math.toRadians(given.rotationArcsec().y() / 3600);
        double z = sign * Math.toRadians(given.rotationArcsec().z() / 3600);
        double s = 1 + given.scalePpm() * 1e-6;
        return new GeneralMatrix(new double[][] {
            {s, -z * s, y * s, given.translationM().x()},
            {z * s, s, -x * s, given.translationM().y()},
            {-y * s, x * s, s, given.translationM().z()},
            {0, 0, 0, 1}
        });
    }

    @Override
    public Coordinate toCgcs2000(Coordinate given) {
        if (!area.covers(given)) {
            throw new OutsideDomain("不在本单位转换参数的适用范围内 / outside of the area that the bureau's parameters are for");
        }
        double[] place = {given.x, given.y};
        try {
            shift.transform(place, 0, place, 0, 1);
        } catch (TransformException e) {
            throw new OutsideDomain("无法转换 / cannot be shifted", e);
        }
        return new Coordinate(place[0], place[1]);
    }

    @Override
    public String note() {
        return note;
    }
}
