package minzheng.atlas.ogc.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** JSON values as clients write them: 120 and 120.0 are the same number. */
final class Values {
    private static final int LONG_DIGITS = 18;

    private Values() {}

    /** Whether both say the same; nothing said is the same as null. */
    static boolean same(@Nullable JsonNode a, @Nullable JsonNode b) {
        JsonNode one = a == null ? NullNode.instance : a;
        JsonNode other = b == null ? NullNode.instance : b;
        return one.equals(Values::compare, other);
    }

    /** A whole number without the point that some programs write. */
    static JsonNode whole(JsonNode value) {
        if (!value.isBigDecimal()) {
            return value;
        }
        BigDecimal plain = value.decimalValue().stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= LONG_DIGITS
                ? LongNode.valueOf(plain.longValueExact())
                : value;
    }

    private static int compare(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
    }
}
