package minzheng.atlas.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import minzheng.atlas.EvaluationParts;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.division.Readings;
import minzheng.atlas.export.Export;
import minzheng.atlas.export.collection.ExportCollection;
import minzheng.atlas.export.collection.ExportCollections;
import minzheng.atlas.http.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a collection or result to a file; the filter is the one of {@code /api/exports}. */
@Command(
        name = "export",
        description = {
            "导出数据或结果 / export a collection or a result to a file",
            "divisions, facilities, population, management-areas, residential-areas, reported-values, boundary-lines,"
                    + " boundary-markers, linear-features, tri-junctions, marker-observations, indicators, coverage, parts,"
                    + " gaps, findings"
        })
final class ExportCommand extends ShellCommand {
    @Parameters(paramLabel = "COLLECTION")
    private String collection = "";

    @Option(
            names = "--format",
            defaultValue = "geojson",
            description = "geojson, gpkg, shp, csv, xlsx, kml, gpx (default: ${DEFAULT-VALUE})")
    private String format = "geojson";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "写到何处；默认按内容命名 / where to; default: a name that says what it is")
    private @Nullable Path out;

    @Option(names = "--crs", paramLabel = "EPSG:…", description = "坐标参照系 / reference system (default: EPSG:4490)")
    private @Nullable String crs;

    @Option(names = "--encoding", paramLabel = "utf-8|gbk", description = "csv、shp 的文字编码 / encoding of csv and shp")
    private @Nullable String encoding;

    @Option(
            names = "--filter",
            paramLabel = "NAME=VALUE",
            description =
                    "筛选，如 as_of=2025-12-31、kind=elder_care_institution、indicator=NN145-07 / filter, as in the address")
    private Map<String, String> filter = new TreeMap<>();

    ExportCommand(Streams streams) {
        super(streams);
    }

    @Override
    protected int run(Session session) {
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Readings readings = new Readings(session.database(), new DivisionCodes(session.database()), clock);
        ExportCollection chosen = new ExportCollections(
                        new EvaluationParts(session.database()).exportSources(readings, clock))
                .get(collection);
        Export export = Export.of(chosen, Query.parse(query(), Export.parameters(chosen)));
        Path file = out == null ? Path.of(export.fileName()) : out;
        WholeFile.write(file, export::write);
        session.out().println("已导出 / exported: " + file);
        return 0;
    }

    private String query() {
        Map<String, String> all = new TreeMap<>(filter);
        all.put("f", format);
        if (crs != null) {
            all.put("crs", crs);
        }
        if (encoding != null) {
            all.put("encoding", encoding);
        }
        return all.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
