package minzheng.atlas.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.division.DivisionCodes;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.format.RawRow;
import org.jspecify.annotations.Nullable;

/** One row of a seed file about inspections; what is wrong is named with file, row and field and ends the seeding. */
record InspectionRow(Change change, Path file, RawRow row) {
    @Nullable
    String text(String field) {
        JsonNode value = row.fields().get(field);
        return value == null || value.isNull() || value.asText().isBlank()
                ? null
                : value.asText().strip();
    }

    String required(String field) {
        String text = text(field);
        if (text == null) {
            throw mistake(field, "缺少 / missing");
        }
        return text;
    }

    BigDecimal number(String field) {
        try {
            return new BigDecimal(required(field));
        } catch (NumberFormatException e) {
            throw mistake(field, "不是数字 / not a number");
        }
    }

    @Nullable
    LocalDate date(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw mistake(field, "不是日期 / not a date");
        }
    }

    boolean isSynthetic() {
        return "true".equals(text("synthetic"));
    }

    LocalDate validFrom() {
        LocalDate from = date("valid_from");
        if (from == null) {
            throw mistake("valid_from", "缺少 / missing");
        }
        return from;
    }

    LocalDate validTo() {
        LocalDate to = date("valid_to");
        return to == null ? Reading.FOREVER : to;
    }

    UUID line() {
        return change.handle()
                .createQuery(Sql.of(InspectionRow.class, "line_of_code"))
                .bind("code", required("line_code"))
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> mistake("line_code", "没有这条界线 / no boundary line has this code"));
    }

    /** The unit of a code on the day from which the row holds. */
    UUID unit(String field) {
        UUID unit = DivisionCodes.resolve(
                        change.handle(), required(field), null, Reading.of(validFrom(), change.version()))
                .id();
        if (unit == null) {
            throw mistake(field, "没有这个区划代码 / no division has this code");
        }
        return unit;
    }

    private InvalidRequest mistake(String field, String problem) {
        return new InvalidRequest(
                "seed_invalid",
                file.toString(),
                "%s %s %s=%s: %s".formatted(file, row.position(), field, text(field), problem));
    }
}
