package minzheng.atlas.ingest.format.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.target.NumberText;
import org.jspecify.annotations.Nullable;

/** The line that begins a parcel: its values, ended by @. */
record Parcel(List<String> values) {
    private static final List<String> NAMES = List.of("界址点数", "地块面积", "地块编号", "地块名称", "图形属性", "图幅号", "地块用途", "地类编码");
    private static final int POINTS = 0;
    private static final int AREA = 1;
    private static final int SHAPE = 4;
    private static final double SQUARE_METRES_OF_A_HECTARE = 10_000;

    /** Plane and ellipsoidal areas differ by up to 0.07 % within a zone; more is a different figure. */
    private static final double AREA_TOLERANCE = 0.001;

    static Optional<Parcel> parse(String line) {
        if (!line.endsWith("@") && !line.endsWith("＠")) {
            return Optional.empty();
        }
        String values = line.substring(0, line.length() - 1).replace('，', ',');
        return Optional.of(new Parcel(List.of(values.replaceFirst(",$", "").split(",", -1))));
    }

    Map<String, JsonNode> fields() {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String value = value(i);
            fields.put(NAMES.get(i), value.isEmpty() ? NullNode.instance : TextNode.valueOf(value));
        }
        return fields;
    }

    /** 点, 线 or 面; most files leave out nothing else, and then areas are meant. */
    String shape() {
        return value(SHAPE).isEmpty() ? "面" : value(SHAPE);
    }

    /** The number of points may count the first of each ring once or, repeated at its end, twice. */
    @Nullable
    Finding wrongCount(int points, int rings) {
        int stated = number(POINTS).map(BigDecimal::intValue).orElse(-1);
        return stated == points || stated == points - rings
                ? null
                : Finding.error(
                                "wrong_point_count",
                                "写明 %s 个界址点，实有 %d 个 / %1$s points are stated, there are %2$d"
                                        .formatted(value(POINTS), points),
                                "核对是否缺点或多点 / check for missing or added points")
                        .about(NAMES.get(POINTS), value(POINTS));
    }

    /** Hectares as the format wants them, or square metres. */
    @Nullable
    Finding wrongArea(double squareMetres) {
        BigDecimal stated = number(AREA).orElse(BigDecimal.ZERO);
        double lastDigit = stated.ulp().doubleValue();
        double hectares = squareMetres / SQUARE_METRES_OF_A_HECTARE;
        return stated.signum() == 0 || near(stated, hectares, lastDigit) || near(stated, squareMetres, lastDigit)
                ? null
                : Finding.warning(
                                "area_differs",
                                "写明面积 %s，按坐标计算为 %.4f 公顷 / the stated area is %1$s, the points enclose %2$.4f ha"
                                        .formatted(value(AREA), hectares),
                                "核对面积和界址点 / check the area and the points")
                        .about(NAMES.get(AREA), value(AREA));
    }

    private static boolean near(BigDecimal stated, double computed, double lastDigit) {
        return Math.abs(stated.doubleValue() - computed) <= lastDigit + AREA_TOLERANCE * computed;
    }

    private Optional<BigDecimal> number(int i) {
        return NumberText.parse(value(i));
    }

    private String value(int i) {
        return i < values.size() ? values.get(i).strip() : "";
    }
}
