package minzheng.atlas.ingest.format.nmea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What the GGA and RMC sentences of one moment say; GGA gives the place where both do. */
final class Fix {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Pattern TIME = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d(?:\\.\\d{1,9})?)");
    private static final Pattern DATE = Pattern.compile("(\\d\\d)(\\d\\d)(\\d\\d)");

    private final String time;
    private final String position;
    private @Nullable Sentence gga;
    private @Nullable Sentence rmc;

    Fix(Sentence first, String position) {
        this.time = first.field(1);
        this.position = position;
        add(first);
    }

    /** False where it is of another moment. */
    boolean add(Sentence sentence) {
        boolean isGga = sentence.is("GGA");
        if (!sentence.field(1).equals(time) || (isGga ? gga : rmc) != null) {
            return false;
        }
        if (isGga) {
            gga = sentence;
        } else {
            rmc = sentence;
        }
        return true;
    }

    /** The receiver says that it had no position. */
    boolean isVoid() {
        boolean noQuality =
                gga != null && (gga.field(6).isEmpty() || gga.field(6).equals("0"));
        return noQuality || (rmc != null && !rmc.field(2).equals("A"));
    }

    /** Longitude and latitude; empty where they are not written as they should be. */
    Optional<Point> place() {
        Sentence from = gga != null ? gga : rmc;
        int at = gga != null ? 2 : 3;
        if (from == null) {
            return Optional.empty();
        }
        BigDecimal lat = from.angle(at, "N", "S", 90).orElse(null);
        BigDecimal lon = from.angle(at + 2, "E", "W", 180).orElse(null);
        return lat == null || lon == null
                ? Optional.empty()
                : Optional.of(GEOMETRY.createPoint(new Coordinate(lon.doubleValue(), lat.doubleValue())));
    }

    Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        fields.put("time", text(moment()));
        fields.put("quality", text(gga == null ? "" : gga.field(6)));
        fields.put("satellites", text(gga == null ? "" : gga.field(7)));
        fields.put("hdop", text(gga == null ? "" : gga.field(8)));
        fields.put("altitude", text(gga == null ? "" : gga.field(9)));
        return fields;
    }

    String position() {
        return position;
    }

    /** UTC as ISO 8601, with the date where the RMC sentence gives one; its years are of this century. */
    private String moment() {
        Matcher clock = TIME.matcher(time);
        if (!clock.matches()) {
            return time;
        }
        String iso = clock.group(1) + ":" + clock.group(2) + ":" + clock.group(3) + "Z";
        Matcher day = DATE.matcher(rmc == null ? "" : rmc.field(9));
        return day.matches() ? "20" + day.group(3) + "-" + day.group(2) + "-" + day.group(1) + "T" + iso : iso;
    }

    private static JsonNode text(String value) {
        return value.isEmpty() ? NullNode.instance : TextNode.valueOf(value);
    }
}
