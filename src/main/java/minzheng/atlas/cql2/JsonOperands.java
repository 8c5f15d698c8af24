package minzheng.atlas.cql2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import minzheng.atlas.cql2.Operand.Accenti;
import minzheng.atlas.cql2.Operand.Arithmetic;
import minzheng.atlas.cql2.Operand.ArrayLiteral;
import minzheng.atlas.cql2.Operand.Casei;
import minzheng.atlas.cql2.Operand.Interval;
import minzheng.atlas.cql2.Operand.Literal;
import minzheng.atlas.cql2.Operand.Property;
import org.jspecify.annotations.Nullable;

/** Reads values in CQL2 JSON. */
final class JsonOperands {
    Operand operand(JsonPlace place) {
        JsonNode node = place.node();
        if (node.isTextual()) {
            return Literal.of(place.position(), place.text("文本", "a string"));
        }
        if (node.isNumber()) {
            return Literal.of(place.position(), place.decimal());
        }
        if (node.isBoolean()) {
            return Literal.of(place.position(), node.booleanValue());
        }
        if (node.has("property")) {
            return property(place);
        }
        if (node.has("op")) {
            return computed(JsonCall.at(place));
        }
        if (node.has("date") || node.has("timestamp")) {
            return instant(place, node.has("date") ? Type.DATE : Type.TIMESTAMP);
        }
        if (node.has("interval")) {
            return interval(place);
        }
        if (JsonGeometries.startsAt(node)) {
            return JsonGeometries.read(place);
        }
        throw place.unexpected(
                "值（属性、文本、数字、日期、几何…；空值请用 isNull）",
                "a value (a property, string, number, date, geometry, …; isNull asks for no value)");
    }

    List<Operand> all(List<JsonPlace> places) {
        return places.stream().map(this::operand).toList();
    }

    Property property(JsonPlace place) {
        place.refuseOthers("property");
        return new Property(place.position(), place.member("property").text("属性名", "the name of a property"));
    }

    /** No arrays in arrays: no property holds such. */
    Operand array(JsonPlace place) {
        if (place.node().has("property")) {
            return property(place);
        }
        return new ArrayLiteral(
                place.position(),
                all(place.elements("数组，如 [\"a\", \"b\"]，或属性", "an array such as [\"a\", \"b\"] or a property")));
    }

    private Operand computed(JsonCall call) {
        Position at = call.place().position();
        if (call.op().equals("casei")) {
            return new Casei(at, operand(call.arguments(1).get(0)));
        }
        if (call.op().equals("accenti")) {
            return new Accenti(at, operand(call.arguments(1).get(0)));
        }
        return Arrays.stream(ArithmeticOperator.values())
                .filter(operator -> operator.sign().equals(call.op()))
                .findFirst()
                .map(operator -> {
                    List<Operand> operands = all(call.arguments(2));
                    return new Arithmetic(at, operator, operands.get(0), operands.get(1));
                })
                .orElseThrow(() -> call.misplaced());
    }

    private static Literal instant(JsonPlace place, Type wanted) {
        String member = wanted == Type.DATE ? "date" : "timestamp";
        place.refuseOthers(member);
        JsonPlace written = place.member(member);
        return Instants.read(text(written, wanted), place.position())
                .filter(read -> read.type() == wanted)
                .orElseThrow(() -> written.unexpected(Instants.chinese(wanted), Instants.english(wanted)));
    }

    private static String text(JsonPlace place, Type wanted) {
        return place.text(Instants.chinese(wanted), Instants.english(wanted));
    }

    private Interval interval(JsonPlace place) {
        place.refuseOthers("interval");
        JsonPlace written = place.member("interval");
        List<JsonPlace> bounds = written.elements("数组 [起, 止]", "an array [start, end]");
        if (bounds.size() != 2) {
            throw written.unexpected("两项：[起, 止]", "two bounds [start, end]");
        }
        return Instants.interval(place.position(), bound(bounds.get(0)), bound(bounds.get(1)));
    }

    private @Nullable Operand bound(JsonPlace place) {
        if (place.node().has("property")) {
            return property(place);
        }
        String text = place.text("日期、时刻、\"..\" 或属性", "a date, a timestamp, \"..\" or a property");
        return text.equals(Instants.OPEN)
                ? null
                : Instants.read(text, place.position())
                        .orElseThrow(() -> place.unexpected(Instants.chinese(Type.DATE), Instants.english(Type.DATE)));
    }
}
