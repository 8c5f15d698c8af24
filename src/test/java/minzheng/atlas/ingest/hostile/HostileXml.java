package minzheng.atlas.ingest.hostile;

import java.util.ArrayList;
import java.util.List;

/** KML and GPX with entity bombs, endless tokens and depths. */
public final class HostileXml {
    /** What an external entity would bring in; it must not be told to anybody. */
    public static final String SECRET = "secret-of-the-server";

    private static final String POINT = "<Placemark><Point><coordinates>%s</coordinates></Point></Placemark>";
    private static final int MILLION = 1_000_000;

    private HostileXml() {}

    /** @param secret a file that only the server should read */
    public static List<HostileFile> all(String secret) {
        List<HostileFile> all = new ArrayList<>(kml());
        all.addAll(gpx());
        for (String root : List.of("kml", "gpx")) {
            all.add(HostileFile.of("laughs." + root, "xml_doctype", laughs(root)));
            all.add(HostileFile.of(
                    "external." + root,
                    "xml_doctype",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret + "\">]><" + root
                            + "><Placemark><name>&e;</name></Placemark></" + root + ">"));
            all.add(HostileFile.of(
                    "parameter." + root,
                    "xml_doctype",
                    "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + secret + "\"> %e;]><" + root + "/>"));
            all.add(HostileFile.repeating(
                    "comment." + root, "text_too_long", "<" + root + "><!--", "南", 10 * MILLION, "--></" + root + ">"));
            all.add(HostileFile.repeating(
                    "attribute." + root, "text_too_long", "<" + root + "><wpt a='", "南", 10 * MILLION, "'/>"));
            all.add(HostileFile.repeating("tag." + root, "xml_broken", "<" + root + "><", "x", 10 * MILLION, ">"));
            all.add(names(root));
        }
        return all;
    }

    /** Ten times ten times … laughter: 10^9 words from a few lines. */
    static String laughs(String root) {
        StringBuilder type = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            type.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return type + "]><" + root + "><Placemark><name>&l9;</name></Placemark></" + root + ">";
    }

    private static List<HostileFile> kml() {
        return List.of(
                HostileFile.repeating("folders.kml", "nested_too_deep", "<kml>", "<Folder>", 100_000, ""),
                HostileFile.repeating(
                        "shapes.kml", "nested_too_deep", "<kml><Placemark>", "<MultiGeometry>", 100_000, ""),
                HostileFile.of("nan.kml", "coordinate_not_finite", "<kml>" + POINT.formatted("NaN,22") + "</kml>"),
                HostileFile.of(
                        "infinite.kml", "coordinate_not_finite", "<kml>" + POINT.formatted("1,1e999") + "</kml>"),
                HostileFile.repeating(
                        "polygon.kml",
                        "too_many_vertices",
                        "<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>",
                        "108.3661,22.8161,0 ",
                        10 * MILLION,
                        "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"),
                HostileFile.repeating(
                        "points.kml",
                        "too_many_parts",
                        "<kml><Placemark><MultiGeometry>",
                        "<Point><coordinates>1,2</coordinates></Point>",
                        MILLION,
                        "</MultiGeometry></Placemark></kml>"),
                HostileFile.repeating(
                        "text.kml",
                        "text_too_long",
                        "<kml><Placemark><description>",
                        "南",
                        10 * MILLION,
                        "</description></Placemark></kml>"),
                HostileFile.repeating(
                        "section.kml",
                        "text_too_long",
                        "<kml><Placemark><description><![CDATA[",
                        "南",
                        10 * MILLION,
                        "]]></description></Placemark></kml>"),
                HostileFile.repeating(
                        "data.kml",
                        "too_many_values",
                        "<kml><Placemark><ExtendedData>",
                        "<Data name='a'><value>1</value></Data>",
                        MILLION,
                        "</ExtendedData></Placemark></kml>"));
    }

    private static List<HostileFile> gpx() {
        return List.of(
                HostileFile.repeating(
                        "extensions.gpx",
                        "nested_too_deep",
                        "<gpx><wpt lat='1' lon='2'><extensions>",
                        "<x>",
                        100_000,
                        ""),
                HostileFile.of("nan.gpx", "coordinate_not_finite", "<gpx><wpt lat='NaN' lon='1'/></gpx>"),
                HostileFile.repeating(
                        "track.gpx",
                        "too_many_vertices",
                        "<gpx><trk><trkseg>",
                        "<trkpt lat='22.8' lon='108.3'/>",
                        1_100_000,
                        "</trkseg></trk></gpx>"));
    }

    private static HostileFile names(String root) {
        return new HostileFile("names." + root, "too_many_names", out -> {
            out.write(HostileFile.bytes("<" + root + ">"));
            for (int i = 0; i < 2 * MILLION; i++) {
                out.write(HostileFile.bytes("<n" + i + "/>"));
            }
        });
    }
}
