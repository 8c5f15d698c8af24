package minzheng.atlas.boundary.check;

import java.util.List;
import minzheng.atlas.boundary.BoundaryLine;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.boundary.LinearFeature;
import minzheng.atlas.boundary.TriJunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Lines, markers, junctions and features of a {@link LineWorld} as rows of the register. */
final class PlantedRegister {
    private PlantedRegister() {}

    static BoundaryLine register(String name, LineWorld.Line line) {
        return new BoundaryLine(
                LineWorld.id(name),
                "test",
                name,
                name,
                name,
                "county",
                LineWorld.id(line.sideA),
                LineWorld.id(line.sideB),
                null,
                line.agreedOn,
                null,
                line.length,
                line.single,
                line.twice,
                null,
                null,
                null,
                false,
                line.parts,
                line.comparable ? LineWorld.courses(line.places) : null,
                LineWorld.courses(line.places),
                line.comparable ? "EPSG:4490" : "EPSG:2360",
                null,
                null,
                null,
                null,
                null,
                true,
                LineWorld.FROM,
                LineWorld.FOREVER);
    }

    static BoundaryMarker register(LineWorld.Marker marker) {
        double[] document = marker.document;
        return new BoundaryMarker(
                LineWorld.markerId(marker.number + marker.member),
                "test",
                marker.number + marker.member,
                LineWorld.id(marker.line),
                marker.number,
                marker.member,
                marker.serial,
                null,
                marker.faces,
                marker.member.isEmpty() ? "single" : "AB".contains(marker.member) ? "double" : "triple",
                null,
                null,
                null,
                marker.comparable ? LineWorld.point(marker.x, marker.y) : null,
                document == null
                        ? LineWorld.point(marker.x, marker.y)
                        : new GeometryFactory().createPoint(new Coordinate(document[0], document[1])),
                marker.crs,
                null,
                null,
                null,
                null,
                marker.objects,
                marker.chainages.entrySet().stream()
                        .map(entry -> new Chainage(LineWorld.id(entry.getKey()), entry.getValue()))
                        .toList(),
                null,
                false,
                null,
                null,
                null,
                null,
                true,
                LineWorld.FROM,
                LineWorld.FOREVER);
    }

    static TriJunction junction(String name, double[] at) {
        return new TriJunction(
                LineWorld.id(name),
                "test",
                name,
                name,
                name,
                List.of(LineWorld.id(LineWorld.SOUTH), LineWorld.id(LineWorld.NORTH), LineWorld.id(LineWorld.EAST)),
                null,
                LineWorld.point(at[0], at[1]),
                LineWorld.point(at[0], at[1]),
                "EPSG:4490",
                null,
                null,
                true,
                LineWorld.FROM,
                LineWorld.FOREVER);
    }

    static LinearFeature feature(String name, double[] places) {
        return new LinearFeature(
                LineWorld.id(name),
                "test",
                name,
                name,
                name,
                "river",
                LineWorld.courses(places),
                null,
                null,
                true,
                LineWorld.FROM,
                LineWorld.FOREVER);
    }
}
