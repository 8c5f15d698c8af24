package minzheng.atlas.ogc.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import minzheng.atlas.cql2.Type;
import minzheng.atlas.facility.FacilityAttribute;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ogc.Document;
import minzheng.atlas.ogc.collection.GeometryKind;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;
import minzheng.atlas.ogc.collection.Temporal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, codes, units and values that are markup, in every place of every kind of page. */
class HostilePagesTest {
    private static final String BAD = "</title></style><script>alert('x')</script>\"'><img src=x onerror=alert(1)>&";
    private static final Label LABEL = new Label("坏" + BAD, BAD);
    private static final PublishedCollection COLLECTION = new PublishedCollection(
            "bad",
            LABEL,
            LABEL,
            GeometryKind.ANY,
            "facilities",
            Map.of(),
            "id",
            "geom",
            null,
            null,
            new Temporal.Timeless(),
            List.of(
                    property("name", Type.TEXT, List.of()),
                    property("text", Type.TEXT, List.of(new FacilityAttribute.Choice(BAD, LABEL))),
                    property("list", Type.TEXT_LIST, List.of()),
                    property("number", Type.NUMBER, List.of()),
                    property("absent", Type.TEXT, List.of())),
            List.of(),
            "0",
            5,
            null);

    @ParameterizedTest
    @EnumSource(Document.Kind.class)
    void dataStaysText(Document.Kind kind) {
        byte[] json = document().getBytes(StandardCharsets.UTF_8);
        Map<String, String> given = Map.of("name", BAD, "bbox", BAD, "crs", BAD, "cursor", BAD, "filter", BAD);
        String path = "/ogc/collections/bad/" + "%22%3E%3Cscript%3E";
        String page = new String(
                Pages.write(new Document(kind, Document.GEO_JSON, json, COLLECTION), path, given),
                StandardCharsets.UTF_8);
        Markup markup = Markup.parse(page);
        assertThat(markup.all("script")).isEmpty();
        assertThat(markup.all("img")).isEmpty();
        assertThat(page).doesNotContain("<script", "<img", "onerror=alert(1)>");
        assertThat(markup.values("a", "href")).noneMatch(address -> address.contains("javascript"));
        assertThat(markup.texts("*")).anyMatch(text -> text.contains(BAD));
    }

    private static PublishedProperty property(String name, Type type, List<FacilityAttribute.Choice> values) {
        return new PublishedProperty(name, LABEL, type, "x", BAD, values);
    }

    /** All members that any kind of document has. */
    private static String document() {
        String bad = BAD.replace("\"", "\\\"");
        String feature = """
                {"type": "Feature", "id": "BAD", "geometry": {"type": "BAD", "coordinates": [1, 2]},
                 "properties": {"name": "BAD", "text": "BAD", "list": ["BAD"], "number": 1, "absent": null}}""";
        String links = """
                [{"href": "javascript:alert(1)", "rel": "next", "title": "BAD", "type": "BAD"},
                 {"href": "BAD", "rel": "BAD"}]""";
        return """
                {"id": "BAD", "title": "BAD", "description": "BAD", "name": "BAD", "conformsTo": ["BAD"],
                 "numberMatched": 1, "numberReturned": 1, "geometry": {"type": "BAD", "coordinates": [[1, 2], [3, 4]]},
                 "features": [FEATURE], "links": LINKS, "crs": ["BAD"], "storageCrs": "BAD",
                 "collections": [{"id": "BAD", "title": "BAD", "description": "BAD", "links": LINKS}],
                 "properties": {"name": "BAD", "BAD": {"title": "BAD", "type": "BAD", "x-ogc-unit": "BAD", "enum": ["BAD"]}},
                 "tiles": [{"BAD": "BAD", "links": LINKS}, {"BAD": {"BAD": "BAD"}}]}""".replace("FEATURE", feature).replace("LINKS", links).replace("BAD", bad);
    }
}
