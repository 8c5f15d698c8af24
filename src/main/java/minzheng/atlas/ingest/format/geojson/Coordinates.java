package minzheng.atlas.ingest.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.VertexLimit;
import minzheng.atlas.ingest.format.Vertices;
import minzheng.atlas.ingest.format.geojson.Nest.Lists;
import minzheng.atlas.ingest.format.geojson.Nest.Position;
import minzheng.atlas.ingest.format.geojson.Nest.Run;
import org.jspecify.annotations.Nullable;

/** The nested arrays of one {@code coordinates} member. What is wrong inside is kept, so that reading can go on. */
final class Coordinates {
    private final JsonFile json;
    private final JsonParser in;
    private final VertexLimit limit;
    private @Nullable UnusableShape fault;
    private boolean heights;

    Coordinates(JsonFile json, JsonParser in, VertexLimit limit) {
        this.json = json;
        this.in = in;
        this.limit = limit;
    }

    /** From the parser's START_ARRAY to its end; the parser bounds how deep this nests. */
    Nest read() throws IOException {
        JsonToken first = in.nextToken();
        if (first.isScalarValue()) {
            return position();
        }
        limit.countPart();
        List<Nest> items = new ArrayList<>();
        Vertices run = new Vertices(limit);
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Nest item = token == JsonToken.START_ARRAY ? read() : stray();
            if (item instanceof Position position) {
                run.add(position.x(), position.y());
            } else {
                items.add(item);
            }
        }
        if (run.size() > 0 && !items.isEmpty()) {
            fault(UnusableShape.because(
                    "坐标的括号层数不一致 / positions and lists stand side by side in coordinates",
                    "每一层只放同样的内容 / put the same kind of thing into one list"));
        }
        return run.size() == 0 ? new Lists(items) : new Run(run.sequence());
    }

    /** The first thing wrong, if there is any. */
    @Nullable
    UnusableShape fault() {
        return fault;
    }

    boolean hasHeights() {
        return heights;
    }

    private Position position() throws IOException {
        double x = number();
        double y = in.nextToken() == JsonToken.END_ARRAY ? missing() : number();
        while (in.currentToken() != JsonToken.END_ARRAY && in.nextToken() != JsonToken.END_ARRAY) {
            number();
            heights = true;
        }
        return new Position(x, y);
    }

    private double number() throws IOException {
        if (in.currentToken().isNumeric()) {
            return in.getDoubleValue();
        }
        fault(UnusableShape.notANumber(in.getText()));
        json.skip();
        return 0;
    }

    private Position stray() throws IOException {
        fault(UnusableShape.notANumber(in.getText()));
        json.skip();
        return new Position(0, 0);
    }

    private double missing() {
        fault(UnusableShape.because(
                "只有一个坐标值 / only one number in a position", "写成 [经度, 纬度] / write [longitude, latitude]"));
        return 0;
    }

    private void fault(UnusableShape found) {
        fault = fault == null ? found : fault;
    }
}
