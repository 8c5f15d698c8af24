package minzheng.atlas.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.InvalidRequest.Mistake;
import minzheng.atlas.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is to stand on a sheet.
 *
 * @param scale denominator: 50000 for 1:50,000
 * @param centre middle of the map frame, where the scale is true
 * @param lines what the map is about, e.g. plan, indicator, denominator
 * @param reviewNumber 审图号; empty leaves a ruled field to fill in by hand
 * @param notices e.g. that it is schematic or synthetic
 */
record MapSheet(
        Paper paper,
        Orientation orientation,
        int scale,
        Centre centre,
        Title title,
        String legendTitle,
        List<LegendEntry> legend,
        LocalDate asOf,
        @Nullable Long dataVersion,
        List<String> lines,
        String source,
        String attribution,
        String reviewNumber,
        List<String> notices) {
    private static final List<String> REQUIRED =
            List.of("/paper", "/orientation", "/scale", "/centre", "/title/zh", "/as_of", "/source");

    /** Degrees of CGCS2000. */
    record Centre(double lon, double lat) {}

    record Title(String zh, String en) {
        Title {
            en = Objects.requireNonNullElse(en, "");
        }
    }

    /**
     * One colour of the map.
     *
     * @param colour {@code #rrggbb}
     */
    record LegendEntry(
            String colour, String label, @Nullable Long count) {}

    MapSheet {
        legendTitle = Objects.requireNonNullElse(legendTitle, "");
        attribution = Objects.requireNonNullElse(attribution, "");
        reviewNumber = Objects.requireNonNullElse(reviewNumber, "");
        legend = legend == null ? List.of() : legend;
        lines = lines == null ? List.of() : lines;
        notices = notices == null ? List.of() : notices;
    }

    /** Reads and checks it; what is missing or wrong is named at once. */
    static MapSheet of(JsonNode tree) {
        Stream<String> entries = Stream.iterate(0, i -> i < tree.path("legend").size(), i -> i + 1)
                .flatMap(i -> Stream.of("/legend/" + i + "/colour", "/legend/" + i + "/label"));
        Stream<String> texts = Stream.of("lines", "notices")
                .flatMap(list -> Stream.iterate(0, i -> i < tree.path(list).size(), i -> i + 1)
                        .map(i -> "/" + list + "/" + i));
        List<Mistake> missing = Stream.of(REQUIRED.stream(), entries, texts)
                .flatMap(pointers -> pointers)
                .filter(pointer ->
                        tree.at(pointer).isMissingNode() || tree.at(pointer).isNull())
                .map(pointer -> new Mistake(pointer, "字段 %s 缺失 / %1$s is missing".formatted(pointer)))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidRequest("incomplete_sheet", missing);
        }
        MapSheet sheet = Json.read(tree, MapSheet.class);
        SheetRules.check(sheet);
        return sheet;
    }

    Layout layout() {
        return Layout.of(paper, orientation);
    }

    /** As it is printed: {@code 1 : 50 000}. */
    String scaleText() {
        return "1 : " + Integer.toString(scale).replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    }
}
