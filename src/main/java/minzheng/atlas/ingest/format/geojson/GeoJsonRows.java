package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import org.jspecify.annotations.Nullable;

/** Features one by one from the token stream of one or more JSON texts. */
final class GeoJsonRows implements RawRows {
    private final JsonFile json;
    private @Nullable String crs;
    private @Nullable JsonFeature text; // the outermost object while it is open
    private String textBegins = "";
    private boolean inFeatures;
    private boolean featuresSeen;
    private boolean textSeen;
    private @Nullable RawRow next;
    private int count;

    /** @param crs what a crs member after the features names, if it was looked for and found */
    GeoJsonRows(JsonFile json, @Nullable String crs) {
        this.json = json;
        this.crs = crs;
        try {
            next = following();
        } catch (BrokenFile e) {
            json.close();
            throw e;
        }
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.ofNullable(crs);
    }

    @Override
    public OptionalDouble progress() {
        return json.progress();
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
        next = following();
        return row;
    }

    @Override
    public void close() {
        json.close();
    }

    private @Nullable RawRow following() {
        try {
            return json.walk(in -> Optional.ofNullable(advance(in))).orElse(null);
        } catch (BrokenFile e) {
            throw new BrokenFile(e.finding().at(count + 1, e.finding().position()));
        }
    }

    private @Nullable RawRow advance(JsonParser in) throws IOException {
        while (true) {
            if (inFeatures) {
                if (in.nextToken() == JsonToken.START_OBJECT) {
                    return new JsonFeature(json, crs).read(in, ++count, json.here());
                }
                endFeatures(in);
            }
            if (text == null && !beginText(in)) {
                return null;
            }
            RawRow alone = text == null ? null : members(text, in);
            if (alone != null) {
                return alone;
            }
        }
    }

    /** False at the end of the file. */
    private boolean beginText(JsonParser in) throws IOException {
        JsonToken token = in.nextToken();
        if (token == null && textSeen) {
            return false;
        }
        if (token != JsonToken.START_OBJECT) {
            throw notGeoJson(token == null ? "文件是空的 / the file is empty" : "应为 JSON 对象 / a JSON object is expected");
        }
        text = new JsonFeature(json, crs);
        textBegins = json.here();
        textSeen = true;
        featuresSeen = false;
        return true;
    }

    /** Up to the features; or up to the end, which gives a row when the text is a feature or a shape by itself. */
    private @Nullable RawRow members(JsonFeature outermost, JsonParser in) throws IOException {
        for (String name = json.member(); name != null; name = json.member()) {
            if (name.equals("features") && in.currentToken() == JsonToken.START_ARRAY) {
                inFeatures = true;
                featuresSeen = true;
                return null;
            }
            if (name.equals("crs")) {
                crs(LateCrs.named(new JsonValues(json).read(in)));
            } else {
                outermost.member(name, in);
            }
        }
        text = null;
        if (featuresSeen) {
            return null;
        }
        if (!"Feature".equals(outermost.type()) && !outermost.isShapeAlone()) {
            throw notGeoJson(
                    "type 应为 FeatureCollection、Feature 或图形类型 / type must be FeatureCollection, Feature or a shape's, is "
                            + outermost.type());
        }
        return outermost.row(++count, textBegins);
    }

    private void endFeatures(JsonParser in) {
        if (in.currentToken() != JsonToken.END_ARRAY) {
            throw new BrokenFile(Finding.error(
                    "json_broken",
                    "features 里有不是要素的内容 / features holds something that is no feature",
                    "features 里只放 Feature 对象 / put only Feature objects into features"));
        }
        inFeatures = false;
    }

    private void crs(@Nullable String named) {
        if (named == null || named.equals(crs)) {
            return;
        }
        if (crs != null || count > 0) {
            throw new BrokenFile(Finding.error(
                            crs == null ? "crs_after_features" : "crs_differs",
                            "crs 写得太晚，或与前面的不同，不能安全使用 / the crs member comes too late, or differs from the one before",
                            "把 crs 移到 features 之前，全文件一致，或用 --crs 指定 / move it before the features, name one only, or give --crs")
                    .about("crs", named));
        }
        crs = named;
    }

    private static BrokenFile notGeoJson(String problem) {
        return new BrokenFile(Finding.error(
                "not_geojson",
                "不是 GeoJSON：" + problem,
                "导出为 GeoJSON，或改正扩展名 / export as GeoJSON, or mend the file's extension"));
    }
}
