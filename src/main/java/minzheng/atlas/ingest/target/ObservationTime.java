package minzheng.atlas.ingest.target;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;

/** When something was seen: with an offset as it stands, without one in the time of China; a day alone is its beginning. */
final class ObservationTime {
    static final TargetField FIELD = TargetField.required("observed_at", "检查时间", "检查日期", "联检日期", "观测时间", "日期");

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private ObservationTime() {}

    /** In UTC, as the database gives it back. */
    static @Nullable OffsetDateTime of(MappedRow row) {
        String text = row.required(FIELD.name());
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parsed(text.replace('/', '-'))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            row.add(Finding.error(
                            "bad_date",
                            "不是日期或时间 / neither a date nor a time",
                            "写成 2025-06-30 或 2025-06-30T10:30 / write it as 2025-06-30 or 2025-06-30T10:30")
                    .about(FIELD.name(), text));
            return null;
        }
    }

    static LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(CHINA).toLocalDate();
    }

    private static OffsetDateTime parsed(String text) {
        String iso = text.replaceFirst("(?<=\\d{2}) (?=\\d{2}:)", "T");
        if (iso.length() <= "2025-06-30".length()) {
            return LocalDate.parse(iso).atStartOfDay(CHINA).toOffsetDateTime();
        }
        return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                ? OffsetDateTime.parse(iso)
                : LocalDateTime.parse(iso).atZone(CHINA).toOffsetDateTime();
    }
}
