package minzheng.atlas.ogc.items;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import minzheng.atlas.http.Query;
import minzheng.atlas.ogc.items.ItemsQuery.Span;

/**
 * {@code datetime}: a date or RFC 3339 time, or an interval of them with open ends as {@code ..} or nothing, or
 * with its end told by a duration in days, weeks, months or years. What is recorded is recorded by days, so a time means
 * its day in the bureau's zone.
 */
public final class Times {
    private static final ZoneId BUREAU = ZoneId.of("Asia/Shanghai");
    private static final String FORMAT =
            "a date YYYY-MM-DD, an RFC 3339 time, or an interval such as 2020-01-01/2025-12-31, ../2025-12-31, 2020-01-01/.. or"
                    + " 2020-01-01/P1Y";

    private Times() {}

    public static Span span(Query query, Span otherwise) {
        return query.text("datetime").map(text -> span(text)).orElse(otherwise);
    }

    private static Span span(String text) {
        String[] ends = text.split("/", -1);
        try {
            if (ends.length == 1) {
                return Span.on(day(text));
            }
            if (ends.length == 2) {
                LocalDate from = open(ends[0]) ? Span.EVER : day(ends[0]);
                LocalDate to = open(ends[1]) ? Span.FOREVER : end(from, ends[1]);
                if (!from.isAfter(to)) {
                    return new Span(from, to);
                }
            }
        } catch (DateTimeException e) {
            throw Query.malformed("datetime", text, FORMAT);
        }
        throw Query.malformed("datetime", text, FORMAT);
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static LocalDate end(LocalDate from, String text) {
        return text.startsWith("P") && !from.equals(Span.EVER) ? served(from.plus(Period.parse(text))) : day(text);
    }

    private static LocalDate day(String text) {
        return served(
                text.length() == 10
                        ? LocalDate.parse(text)
                        : OffsetDateTime.parse(text).atZoneSameInstant(BUREAU).toLocalDate());
    }

    private static LocalDate served(LocalDate day) {
        if (day.isBefore(Span.EVER) || day.isAfter(Span.FOREVER)) {
            throw new DateTimeException("out of the calendar that is served");
        }
        return day;
    }
}
