package minzheng.atlas.facility;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an attribute's value is written in JSON. Each says what is wrong with a value and how to mend it, or nothing. */
public enum AttributeType {
    @JsonProperty("integer")
    INTEGER {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            return value.isIntegralNumber()
                    ? outOfRange(attribute, value.decimalValue())
                    : Optional.of("应为整数 / must be a whole number, e.g. 120");
        }
    },
    @JsonProperty("number")
    NUMBER {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            return value.isNumber()
                    ? outOfRange(attribute, value.decimalValue())
                    : Optional.of("应为数字 / must be a number, e.g. 512.5");
        }
    },
    @JsonProperty("boolean")
    BOOLEAN {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            return value.isBoolean() ? Optional.empty() : Optional.of("应为 true 或 false / must be true or false");
        }
    },
    @JsonProperty("date")
    DATE {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            return isDate(value.textValue())
                    ? Optional.empty()
                    : Optional.of("应为日期 / must be a date, e.g. \"2025-06-30\"");
        }
    },
    @JsonProperty("text")
    TEXT {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            String text = value.textValue();
            return text != null && !text.isBlank() && text.length() <= MAX_TEXT && text.indexOf('\0') < 0
                    ? Optional.empty()
                    : Optional.of("应为 1-%d 个字的文本 / must be text of 1-%1$d characters".formatted(MAX_TEXT));
        }
    },
    @JsonProperty("choice")
    CHOICE {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            return value.isTextual() && attribute.codes().contains(value.textValue())
                    ? Optional.empty()
                    : Optional.of("应为下列之一 / must be one of " + choices(attribute));
        }
    },
    @JsonProperty("set")
    SET {
        @Override
        Optional<String> mistake(FacilityAttribute attribute, JsonNode value) {
            Set<String> seen = new HashSet<>();
            boolean good = value.isArray();
            for (JsonNode element : value) {
                good &= element.isTextual()
                        && attribute.codes().contains(element.textValue())
                        && seen.add(element.textValue());
            }
            return good
                    ? Optional.empty()
                    : Optional.of("应为不重复的列表，取自 / must be a list without repeats out of " + choices(attribute));
        }
    };

    private static final int MAX_TEXT = 1000;

    /** Before and after the point; more is no measurement. */
    private static final int MAX_DIGITS = 15;

    abstract Optional<String> mistake(FacilityAttribute attribute, JsonNode value);

    boolean hasValues() {
        return this == CHOICE || this == SET;
    }

    boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    private static Optional<String> outOfRange(FacilityAttribute attribute, BigDecimal value) {
        boolean low = attribute.min() != null && value.compareTo(attribute.min()) < 0;
        boolean high = attribute.max() != null && value.compareTo(attribute.max()) > 0;
        boolean absurd = value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS;
        return low || high || absurd
                ? Optional.of("超出范围 / out of range: %s .. %s".formatted(bound(attribute.min()), bound(attribute.max())))
                : Optional.empty();
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    private static boolean isDate(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String choices(FacilityAttribute attribute) {
        return attribute.values().stream()
                .map(choice -> choice.code() + "（" + choice.name().zh() + "）")
                .collect(Collectors.joining(", "));
    }
}
