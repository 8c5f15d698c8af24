package minzheng.atlas.ingest.format.geopackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/** A column with attributes. */
final class TableColumn {
    private final String name;
    private final boolean flags;
    private final boolean computed;
    private boolean bytes;

    /** @param type as declared, e.g. {@code TEXT(50)} */
    TableColumn(String name, String type, boolean computed) {
        this.name = name;
        this.computed = computed;
        this.flags = type.equalsIgnoreCase("BOOLEAN");
    }

    String name() {
        return name;
    }

    boolean isNamed(@Nullable String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether a formula of the file's own is run to read it. */
    boolean isComputed() {
        return computed;
    }

    /** Whether there was binary content, which is left out. */
    boolean hadBytes() {
        return bytes;
    }

    /** Whether a single byte stands for a text that is not loaded. */
    static boolean isTooLong(@Nullable Object stored) {
        return stored instanceof byte[] content && content.length > 0;
    }

    /** By what is stored, which in SQLite need not be of the declared type. */
    JsonNode value(@Nullable Object stored) {
        if (stored instanceof Integer || stored instanceof Long) {
            long number = ((Number) stored).longValue();
            return flags && (number == 0 || number == 1) ? BooleanNode.valueOf(number == 1) : LongNode.valueOf(number);
        }
        if (stored instanceof Double number) {
            return Double.isFinite(number) ? DoubleNode.valueOf(number) : TextNode.valueOf(number.toString());
        }
        bytes |= stored instanceof byte[] && !isTooLong(stored);
        return stored instanceof String text && !text.isBlank() ? TextNode.valueOf(text.strip()) : NullNode.instance;
    }
}
