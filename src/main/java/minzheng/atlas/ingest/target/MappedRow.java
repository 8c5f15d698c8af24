package minzheng.atlas.ingest.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.CoordSource;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One row under the target's field names. Reading a bad value adds a finding and gives null. */
public final class MappedRow {
    static final Set<String> YES = Set.of("true", "1", "yes", "y", "是", "有");
    static final Set<String> NO = Set.of("false", "0", "no", "n", "否", "无");

    private final int number;
    private final String position;
    private final Map<String, JsonNode> values;
    private final Delivery delivery;
    private final List<Finding> findings;
    private @Nullable Geometry geometry;
    private @Nullable CoordSource recordedSource;
    private @Nullable Geometry documentGeometry;
    private @Nullable String documentCrs;

    public MappedRow(
            int number, String position, Map<String, JsonNode> values, Delivery delivery, List<Finding> findings) {
        this.number = number;
        this.position = position;
        this.values = values;
        this.delivery = delivery;
        this.findings = new ArrayList<>(findings);
    }

    public int number() {
        return number;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** In EPSG:4490; null when the row has none or an unusable one. */
    public @Nullable Geometry geometry() {
        return geometry;
    }

    public void place(Geometry stored) {
        geometry = stored;
    }

    /** A place that is recorded as got otherwise than the file says. */
    public void place(Geometry stored, CoordSource gotBy) {
        geometry = stored;
        recordedSource = gotBy;
    }

    /** Coordinates as given, in the system of their document, x = east or longitude; the SRID is 0. */
    public @Nullable Geometry documentGeometry() {
        return documentGeometry;
    }

    public @Nullable String documentCrs() {
        return documentCrs;
    }

    public void keepDocument(Geometry given, String crs) {
        documentGeometry = given.copy();
        documentGeometry.setSRID(0);
        documentCrs = crs;
    }

    public List<Finding> findings() {
        return findings;
    }

    public boolean broken() {
        return findings.stream().anyMatch(Finding::isError);
    }

    public void add(Finding finding) {
        findings.add(finding.at(number, position));
    }

    public @Nullable JsonNode value(String field) {
        JsonNode value = values.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isTextual() && value.textValue().isBlank() ? null : value;
    }

    public @Nullable String text(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        return (value.isValueNode() ? value.asText() : value.toString()).strip();
    }

    /** The text; where it is missing a finding and an empty string. */
    public String required(String field) {
        String text = text(field);
        if (text == null) {
            add(Finding.error(
                            "missing_value",
                            "缺少必填值 / a required value is missing",
                            "补上该字段，或用 --set %s=值、--map %<s=列名 / fill it in, or use --set or --map".formatted(field))
                    .about(field, null));
            return "";
        }
        return text;
    }

    public @Nullable LocalDate date(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-').replace('.', '-'));
        } catch (DateTimeParseException e) {
            add(Finding.error("bad_date", "不是日期 / not a date", "写成 2025-06-30 / write it as 2025-06-30")
                    .about(field, text));
            return null;
        }
    }

    public @Nullable BigDecimal number(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        BigDecimal number = NumberText.parse(text).orElse(null);
        if (number == null) {
            add((NumberText.hasComma(text)
                            ? Finding.error(
                                    "decimal_comma",
                                    "逗号是小数点还是千分位不明确 / a comma may begin decimals or divide thousands",
                                    "小数用点，不写千分位 / write a point for decimals and no thousands separator")
                            : Finding.error(
                                    "bad_number", "不是数字 / not a number", "只写数字，不带单位 / digits only, without a unit"))
                    .about(field, text));
        }
        return number;
    }

    /** Degrees, written as a number or as degrees, minutes and seconds. */
    public @Nullable BigDecimal angle(String field) {
        String text = text(field);
        AngleText angle = text == null || NumberText.parse(text).isPresent()
                ? null
                : AngleText.parse(text).orElse(null);
        if (angle == null) {
            return number(field);
        }
        if (!angle.isWellFormed()) {
            add(Finding.error(
                            "bad_angle",
                            "分、秒应小于 60，只有最后一部分可带小数 / minutes and seconds must be below 60, and only the last part may have decimals",
                            "写成 / write 108°21′59.5″")
                    .about(field, text));
            return null;
        }
        return angle.inDegrees();
    }

    public @Nullable Integer count(String field) {
        BigDecimal number = number(field);
        if (number == null) {
            return null;
        }
        try {
            int count = number.intValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException e) {
            // reported below, like a negative count
        }
        add(Finding.error("bad_count", "应为非负整数 / must be a whole number, 0 or more", "如 1200 / e.g. 1200")
                .about(field, text(field)));
        return null;
    }

    public boolean flag(String field, boolean otherwise) {
        String text = text(field);
        if (text == null) {
            return otherwise;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            add(Finding.error("bad_flag", "应为 是/否 / must be yes or no", "写 true 或 false / write true or false")
                    .about(field, text));
        }
        return YES.contains(word);
    }

    /** Whose numbering the row's own number is: said by a file that was exported here, else by the delivery. */
    public String source() {
        String own = text(TargetField.ATLAS_SOURCE.name());
        return own != null ? own : delivery.source();
    }

    /** Whether its place went through the bureau's converter, which sees no other columns. */
    boolean isConverted() {
        return recordedSource == CoordSource.CONVERTED;
    }

    /** How this row's coordinates were got: its own word before the delivery's, unless they were converted since. */
    public @Nullable String coordSource() {
        if (recordedSource != null) {
            return recordedSource.code();
        }
        String own = text(TargetField.COORD_SOURCE.name());
        return own != null ? own : delivery.coordSource();
    }

    /** The row's valid range; findings where it does not begin or ends before it begins. */
    public Span span() {
        LocalDate from = date(TargetField.VALID_FROM.name());
        LocalDate start = from != null ? from : delivery.fallbackFrom();
        if (start == null) {
            add(Finding.error(
                            "missing_value",
                            "没有起始日期 / no date from which the row holds",
                            "加 valid_from 列或 --valid-from 日期 / add a valid_from column or --valid-from DATE")
                    .about(TargetField.VALID_FROM.name(), null));
            start = LocalDate.EPOCH;
        }
        LocalDate to = date(TargetField.VALID_TO.name());
        return ordered(start, to == null ? Reading.FOREVER : to, TargetField.VALID_TO.name());
    }

    /** The range [from, to), with a finding when it is empty. */
    Span ordered(LocalDate from, LocalDate to, String field) {
        Span span = new Span(from, to);
        if (span.isEmpty()) {
            add(Finding.error(
                            "closed_before_opened",
                            "结束早于开始 %s / it ends before it begins on %1$s".formatted(from),
                            "核对两个日期 / check both dates")
                    .about(field, text(field)));
        }
        return span;
    }
}
