package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.geojson.GeoJsonReader;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.ogc.collection.ServedCrs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** {@code Content-Crs}: in which system, and so in which order of axes, a geometry is sent (OGC 18-058, 20-002). */
final class ContentCrs {
    private static final String HEADER = "Content-Crs";
    private static final String AT = "/geometry";
    /** Half the width of web mercator's square, metres. */
    private static final double MERCATOR_END = 20_037_508.342_789_25;

    /** From the equator to a pole along a meridian, metres. */
    private static final double NORTH_POLE = 10_002_000;

    private ContentCrs() {}

    /** One that the collection is offered in; CRS84 where the header says none. With or without the brackets of a link. */
    static ServedCrs of(Exchange exchange, Supplier<List<ServedCrs>> systems) {
        String given = exchange.findHeader(HEADER).orElse(ServedCrs.CRS84.uri()).strip();
        String uri = given.startsWith("<") && given.endsWith(">") ? given.substring(1, given.length() - 1) : given;
        if (uri.equals(ServedCrs.CRS84.uri())) {
            return ServedCrs.CRS84;
        }
        List<ServedCrs> offered = systems.get();
        return offered.stream()
                .filter(crs -> crs.uri().equals(uri))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_crs",
                        HEADER,
                        "%s %s：此集合不提供该坐标参照系 / this collection is not offered in it; its list: %s"
                                .formatted(
                                        HEADER,
                                        uri,
                                        offered.stream().map(ServedCrs::uri).collect(Collectors.joining(" ")))));
    }

    /** Puts the geometry among the fields as it will be stored, if anything is said of it. */
    static void put(ObjectNode fields, @Nullable JsonNode geometry, ServedCrs crs) {
        if (geometry == null || geometry.isNull()) {
            if (geometry != null) {
                fields.putNull("geometry");
            }
            return;
        }
        fields.putPOJO("geometry", read(geometry, crs));
    }

    private static Geometry read(JsonNode node, ServedCrs crs) {
        Geometry sent = GeoJsonReader.read(
                node, AT, GeoJsonReader.MAX_VERTICES, (first, second, at) -> place(first, second, at, crs));
        if (crs.degrees()) {
            return sent;
        }
        Crs system = Crs.named("EPSG:" + crs.epsg());
        try {
            Geometry stored = system.toStorage(sent);
            Double meridian = system.centralMeridian();
            if (meridian == null || isNear(stored.getEnvelopeInternal(), meridian)) {
                return stored;
            }
        } catch (OutsideDomain e) {
            throw outside(AT, crs, sent.getCoordinate());
        }
        throw outside(AT, crs, sent.getCoordinate());
    }

    private static Coordinate place(double first, double second, String at, ServedCrs crs) {
        Coordinate place = crs.northFirst() ? new Coordinate(second, first) : new Coordinate(first, second);
        double east = crs.degrees() ? 180 : crs.northFirst() ? Double.MAX_VALUE : MERCATOR_END;
        double north = crs.degrees() ? 90 : crs.northFirst() ? NORTH_POLE : MERCATOR_END;
        boolean inZone = crs.degrees()
                || Crs.zoneNamed("EPSG:" + crs.epsg())
                        .map(zone -> zone.allows(place.x))
                        .orElse(true);
        if (!(inZone && Math.abs(place.x) <= east && Math.abs(place.y) <= north)) { // also refuses what is not finite
            throw outside(at, crs, place);
        }
        return place;
    }

    private static boolean isNear(Envelope box, double meridian) {
        return box.getMinX() >= meridian - ServedCrs.NEAR_MERIDIAN
                && box.getMaxX() <= meridian + ServedCrs.NEAR_MERIDIAN
                && Math.abs(box.getMinY()) <= 90
                && Math.abs(box.getMaxY()) <= 90;
    }

    private static InvalidRequest outside(String at, ServedCrs crs, Coordinate place) {
        String order = crs.degrees()
                ? crs.northFirst() ? "[纬度, 经度] / [latitude, longitude]" : "[经度, 纬度] / [longitude, latitude]"
                : crs.northFirst() ? "[北, 东] / [northing, easting]" : "[x, y]";
        return new InvalidRequest(
                "invalid_geometry",
                at,
                "%s: 超出 %s 的范围，轴序应为 %s，是否写反？ / outside of it (east %s, north %s); it wants this order of axes, are they swapped?"
                        .formatted(at, crs.uri(), order, place.x, place.y));
    }
}
