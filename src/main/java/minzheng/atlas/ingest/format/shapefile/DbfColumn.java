package minzheng.atlas.ingest.format.shapefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column of the attribute table.
 *
 * @param type its letter, e.g. {@code C} text, {@code N} number
 * @param offset of its bytes in a row
 */
record DbfColumn(String name, char type, int offset, int length) {
    private static final Set<Character> READ = Set.of('C', 'N', 'F', 'D', 'L', 'I', 'B', 'T', '@');
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)[eE][+-]?\\d{1,3}");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** Memo texts lie in another file, other types are of single programs. */
    boolean isRead() {
        return READ.contains(type) && !(type == 'B' && length != Double.BYTES);
    }

    boolean isText() {
        return type == 'C';
    }

    ByteBuffer bytes(ByteBuffer row) {
        return row.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The value of a column that is not text. */
    JsonNode value(ByteBuffer row) {
        ByteBuffer bytes = bytes(row);
        return switch (type) {
            case 'I' -> length == Integer.BYTES ? IntNode.valueOf(bytes.getInt()) : number(ascii(bytes));
            case 'B' -> real(bytes.getDouble());
            case 'T', '@' -> length == 2 * Integer.BYTES ? moment(bytes) : text(ascii(bytes));
            case 'D' -> date(ascii(bytes));
            case 'L' -> flag(ascii(bytes));
            default -> number(ascii(bytes));
        };
    }

    private static String ascii(ByteBuffer bytes) {
        return StandardCharsets.ISO_8859_1
                .decode(bytes)
                .toString()
                .replace('\0', ' ')
                .strip();
    }

    /** What is no number stays text, so that it is reported with the field it is for. Stars are an overflow: no value. */
    private static JsonNode number(String text) {
        if (text.isEmpty() || text.matches("\\*+")) {
            return NullNode.instance;
        }
        if (INTEGER.matcher(text).matches()) {
            return BigIntegerNode.valueOf(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return DecimalNode.valueOf(new BigDecimal(text));
        }
        return SCIENTIFIC.matcher(text).matches() ? real(Double.parseDouble(text)) : TextNode.valueOf(text);
    }

    private static JsonNode real(double value) {
        return Double.isFinite(value) ? DoubleNode.valueOf(value) : TextNode.valueOf(String.valueOf(value));
    }

    private static JsonNode date(String text) {
        return text.matches("0*")
                ? NullNode.instance
                : TextNode.valueOf(DATE.matcher(text).replaceFirst("$1-$2-$3"));
    }

    private static JsonNode flag(String text) {
        return switch (text) {
            case "T", "t", "Y", "y" -> BooleanNode.TRUE;
            case "F", "f", "N", "n" -> BooleanNode.FALSE;
            case "", "?" -> NullNode.instance;
            default -> TextNode.valueOf(text);
        };
    }

    /** Julian day and milliseconds of the day. */
    private static JsonNode moment(ByteBuffer bytes) {
        int day = bytes.getInt();
        int millis = bytes.getInt();
        return day == 0
                ? NullNode.instance
                : TextNode.valueOf(LocalDate.ofEpochDay(day - JULIAN_DAY_OF_EPOCH)
                        .atStartOfDay()
                        .plusNanos(millis * 1_000_000L)
                        .toString());
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? NullNode.instance : TextNode.valueOf(text);
    }
}
