package minzheng.atlas.ingest.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.MappedRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Compares the places of a file with surveyed ones of the same things that are on record. An offset is shown and keeps
 * the file out; nothing is moved by it.
 */
public final class OffsetCheck {
    /** More could not make the vector any surer. */
    private static final int MOST = 20_000;

    /** Targets whose things have surveyed witnesses on record; lines and markers are compared by checks of their own. */
    private static final Set<String> COMPARED =
            Set.of("divisions", "facilities", "management-areas", "residential-areas");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A reference to compare with, in degrees. */
    record Reference(int n, double lon, double lat, double west, double south, double east, double north) {}

    private record Pair(Coordinate reference, Coordinate given, Displacement displacement) {
        static Pair of(Coordinate reference, Coordinate given) {
            return new Pair(reference, given, Displacement.between(reference, given));
        }
    }

    private final String target;
    private final String source;
    private final Map<String, GivenPlace> given = new LinkedHashMap<>();

    /**
     * For one file.
     *
     * @param target what it is loaded as, e.g. {@code facilities}
     * @param source whose numbering its ids are
     */
    public OffsetCheck(String target, String source) {
        this.target = target;
        this.source = source;
    }

    /** Takes note of a row that was placed; sketches are not places to compare, and map-app places are known to be off. */
    public void see(MappedRow row) {
        Geometry stored = row.geometry();
        if (stored == null
                || !COMPARED.contains(target)
                || given.size() >= MOST
                || !claimsToBeThere(row.coordSource())) {
            return;
        }
        GivenPlace place = GivenPlace.of(given.size(), row, stored);
        // states of one thing are one witness
        given.putIfAbsent(place.externalId() + "\n" + place.code(), place);
    }

    private static boolean claimsToBeThere(@Nullable String coordSource) {
        return coordSource != null
                && CoordSource.find(coordSource)
                        .filter(source -> source != CoordSource.SCHEMATIC && !source.isObfuscated())
                        .isPresent();
    }

    /**
     * What the places say together.
     *
     * @param before references believed before this data version, so that a file is never compared with itself
     */
    public Optional<Finding> finding(Handle handle, long before) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        List<Pair> pairs = pairs(handle, before);
        SystematicOffset offset =
                SystematicOffset.of(pairs.stream().map(Pair::displacement).toList());
        return switch (offset.verdict()) {
            // of a file with one or two places nobody expects it
            case TOO_FEW ->
                given.size() < SystematicOffset.FEWEST ? Optional.empty() : Optional.of(notChecked(pairs.size()));
            case NONE -> Optional.empty();
            case SYSTEMATIC -> Optional.of(systematic(offset, pairs));
        };
    }

    private List<Pair> pairs(Handle handle, long before) {
        List<GivenPlace> places = List.copyOf(given.values());
        List<Reference> references = handle.createQuery(
                        Sql.of(OffsetCheck.class, "surveyed_" + target.replace('-', '_')))
                .bind("places", json(places))
                .bind("source", source)
                .bind("before", before)
                .map(ConstructorMapper.of(Reference.class))
                .list();
        List<Pair> pairs = new ArrayList<>();
        for (Reference reference : references) {
            GivenPlace place = places.get(reference.n());
            pairs.add(Pair.of(new Coordinate(reference.lon, reference.lat), place.middle()));
            if (target.equals("divisions")) {
                // an outline that was redrawn moves its corners apart, one that is off moves them together
                pairs.add(Pair.of(new Coordinate(reference.west, reference.south), place.southWest()));
                pairs.add(Pair.of(new Coordinate(reference.east, reference.north), place.northEast()));
            }
        }
        return pairs;
    }

    private static Finding notChecked(int pairs) {
        return Finding.warning(
                "offset_not_checked",
                ("能比对的测量级（survey、gnss）已登记点只有 %d 对，至少需 %d 对，未能检查是否整体偏移 / only %1$d pairs with recorded "
                                + "places of survey or GNSS grade, %2$d are needed: whether all is off by one vector was not checked")
                        .formatted(pairs, SystematicOffset.FEWEST),
                "先导入若干测量级的设施或界线作参照 / load some surveyed facilities or outlines to compare with");
    }

    private static Finding systematic(SystematicOffset offset, List<Pair> pairs) {
        Hypothesis hypothesis = Hypothesis.of(offset);
        Displacement v = offset.vector();
        Pair shown = pairs.stream()
                .min(Comparator.comparingDouble(pair -> pair.displacement.distance(v)))
                .orElseThrow();
        String zh = "坐标整体偏移 %.0f m（东 %+.0f m，北 %+.0f m，方位角 %.0f°）：%d 对测量级参照点中 %d 对一致，离散 %.1f m；%s，%s（%.2f）";
        String en =
                "all is off by %.0f m (east %+.0f m, north %+.0f m, azimuth %.0f): of %d pairs with surveyed places %d "
                        + "agree, spread %.1f m; %s, %s (%.2f)";
        return Finding.error(
                        "systematic_offset",
                        words(zh, offset, hypothesis.zh, surely(offset, "几乎可以肯定", "很可能", "可能"))
                                + " / "
                                + words(
                                        en,
                                        offset,
                                        hypothesis.en,
                                        surely(offset, "almost certain", "very likely", "likely")),
                        hypothesis.fix + "；不会自动改正 / nothing is put right by itself")
                .about("geometry", null)
                .showing("LINESTRING (%s %s, %s %s)"
                        .formatted(shown.reference.x, shown.reference.y, shown.given.x, shown.given.y));
    }

    private static String words(String template, SystematicOffset offset, String hypothesis, String surely) {
        Displacement v = offset.vector();
        return template.formatted(
                v.length(),
                v.east(),
                v.north(),
                v.azimuth(),
                offset.pairs(),
                offset.agreeing(),
                offset.spread(),
                hypothesis,
                surely,
                offset.likelihood());
    }

    private static String surely(SystematicOffset offset, String certain, String very, String likely) {
        return offset.likelihood() >= 0.95 ? certain : offset.likelihood() >= 0.8 ? very : likely;
    }

    private static String json(List<GivenPlace> places) {
        try {
            return JSON.writeValueAsString(places);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts that are no JSON", e);
        }
    }
}
