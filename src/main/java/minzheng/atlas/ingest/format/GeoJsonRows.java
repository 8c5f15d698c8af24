package minzheng.atlas.ingest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** Features one by one from the token stream. */
final class GeoJsonRows implements RawRows {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 1_000_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .build())
            .build();

    private final JsonParser in;
    private final Feature root = new Feature();
    private @Nullable String type;
    private @Nullable String crs;
    private @Nullable RawRow next;
    private boolean inFeatures;
    private boolean featuresSeen;
    private boolean ended;
    private int count;

    GeoJsonRows(Path file) {
        try {
            in = JSON.createParser(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        next = guarded();
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.ofNullable(crs);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        RawRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = guarded();
        return row;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable RawRow guarded() {
        try {
            return advance();
        } catch (BrokenFile e) {
            throw new BrokenFile(e.finding().at(count + 1, here()));
        } catch (JsonProcessingException e) {
            throw broken("json_broken", "JSON 有误 / broken JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable RawRow advance() throws IOException {
        if (ended) {
            return null;
        }
        if (in.currentToken() == null && in.nextToken() != JsonToken.START_OBJECT) {
            throw broken("not_geojson", "文件不是 JSON 对象 / the file is not a JSON object");
        }
        if (inFeatures) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                return feature(here());
            }
            inFeatures = false;
        }
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            if (rootMember(name)) {
                return feature(here());
            }
        }
        return end();
    }

    /** True when the parser now stands on the first of the features. */
    private boolean rootMember(String name) throws IOException {
        if (name.equals("features") && in.currentToken() == JsonToken.START_ARRAY) {
            featuresSeen = true;
            inFeatures = in.nextToken() == JsonToken.START_OBJECT;
            return inFeatures;
        }
        if (name.equals("type")) {
            type = in.getText();
        } else if (name.equals("crs")) {
            crs(new JsonValues().read(in));
        } else {
            root.member(name, in);
        }
        return false;
    }

    private void crs(JsonNode member) {
        if (member.isNull()) {
            return;
        }
        if (featuresSeen) {
            throw broken("crs_after_features", "crs 写在要素之后，不能安全使用 / the crs member stands after the features");
        }
        crs = member.at("/properties/name").asText(member.toString());
    }

    private RawRow feature(String position) throws IOException {
        Feature feature = new Feature();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            feature.member(name, in);
        }
        return feature.row(++count, position);
    }

    private @Nullable RawRow end() throws IOException {
        if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
            throw broken(
                    "json_broken", "JSON 之后还有内容，或 features 里有非对象 / text after the end, or features hold no object");
        }
        if (!featuresSeen && !"Feature".equals(type)) {
            throw broken(
                    "not_geojson",
                    "应为 FeatureCollection 或 Feature / type must be FeatureCollection or Feature: " + type);
        }
        ended = true;
        boolean single = !featuresSeen && count == 0;
        return single ? root.row(++count, "byte 0") : null;
    }

    private String here() {
        return "byte " + in.currentLocation().getByteOffset();
    }

    private BrokenFile broken(String code, String problem) {
        return new BrokenFile(
                Finding.error(code, problem, "请重新导出该文件 / export the file again").at(count + 1, here()));
    }

    /** The members of one Feature in whatever order they come. */
    private static final class Feature {
        private final Map<String, JsonNode> fields = new LinkedHashMap<>();
        private final FeatureShape shape = new FeatureShape();

        void member(String name, JsonParser in) throws IOException {
            switch (name) {
                case "geometry" -> shape.read(in);
                case "id" -> fields.putIfAbsent("id", new JsonValues().read(in));
                case "properties" ->
                    new JsonValues()
                            .read(in)
                            .properties()
                            .forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
                default -> in.skipChildren();
            }
        }

        RawRow row(int number, String position) {
            List<Finding> problems = shape.problems();
            return new RawRow(
                    number,
                    position,
                    fields,
                    shape.geometry(),
                    problems.stream().map(p -> p.at(number, position)).toList());
        }
    }
}
