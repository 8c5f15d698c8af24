package minzheng.atlas.tiles.tileset;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.Temporal;
import minzheng.atlas.ogc.items.ItemsQuery.Span;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What tiles are made of: all data, chosen collections or one of them.
 *
 * @param root of the view, with scheme and host
 * @param address of the list of its tilesets
 * @param about the address of the data it shows
 * @param chosen the collections as the client named them, or null where it did not
 * @param box where there is something, degrees; the null envelope where that is not known
 * @param version of its data
 * @param span the time asked for, or null
 * @param day the same as the client wrote it
 */
record Tileset(
        String root,
        String address,
        String about,
        Label title,
        List<PublishedCollection> collections,
        @Nullable String chosen,
        Envelope box,
        long version,
        @Nullable Span span,
        @Nullable String day,
        LocalDate today) {
    /** Parameters that go on from a tileset to its tiles; empty or beginning with a question mark. */
    String choice() {
        String parameters = List.of(parameter("collections", chosen), parameter("datetime", day)).stream()
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    /** The same with version and date, by which tiles can be kept for ever; some collections have another day than today. */
    String pinned() {
        boolean showsToday = collections.stream().allMatch(one -> one.temporal() instanceof Temporal.States);
        String date = day == null && showsToday ? today.toString() : day;
        return "?"
                + List.of(parameter("collections", chosen), parameter("datetime", date), "version=" + version).stream()
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("&"));
    }

    /** The first zoom of web mercator with something to see. */
    int firstScale() {
        return collections.stream().mapToInt(PublishedCollection::minZoom).min().orElse(0);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
