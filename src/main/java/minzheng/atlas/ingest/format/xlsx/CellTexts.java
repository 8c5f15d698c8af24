package minzheng.atlas.ingest.format.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.xlsx.CellFormats.Kind;
import minzheng.atlas.ingest.format.xml.XmlFile;
import minzheng.atlas.ingest.target.NumberText;
import org.jspecify.annotations.Nullable;

/** What a cell shows, as text: numbers with all their digits and nothing else, dates by ISO 8601, formulas' last value. */
final class CellTexts {
    /** Excel computes with 15 digits; what a file holds beyond is noise of binary fractions. */
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466); // 31 December 9999
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final SharedStrings strings;
    private final CellFormats formats;
    private final boolean datesFrom1904;

    CellTexts(SharedStrings strings, CellFormats formats, boolean datesFrom1904) {
        this.strings = strings;
        this.formats = formats;
        this.datesFrom1904 = datesFrom1904;
    }

    /** A cell's text, or why it has none. Both are absent where it is blank. */
    record Cell(@Nullable String text, @Nullable Finding problem) {
        boolean isBlank() {
            return problem == null && (text == null || text.isBlank());
        }

        private static Cell of(String text) {
            return new Cell(text.strip(), null);
        }

        private static Cell bad(String code, String problem, String fix, String value) {
            return new Cell(null, Finding.error(code, problem, fix).about("", value));
        }
    }

    /** Reads the cell just begun to its end. */
    Cell read(XmlFile xml) {
        String type = PackageFile.text(xml, "t");
        int style = number(xml.attribute("s"), 0);
        String value = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "is" -> value = SharedStrings.rich(xml);
                default -> xml.skip();
            }
        }
        return value.isEmpty() ? Cell.of("") : cell(type, value, formats.kind(style));
    }

    static int number(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    private Cell cell(String type, String value, Kind kind) {
        return switch (type) {
            case "s" -> shared(value);
            case "str", "inlineStr" -> Cell.of(value);
            case "d" -> Cell.of(value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            case "b" -> Cell.of(value.equals("1") ? "true" : "false");
            case "e" ->
                Cell.bad(
                        "cell_error",
                        "公式出错 %s / the formula gives %1$s".formatted(value),
                        "改正公式或填入数值 / mend the formula or type the value",
                        value);
            default -> number(value, kind);
        };
    }

    private Cell shared(String value) {
        int index = number(value, Integer.MAX_VALUE);
        if (index >= strings.texts().size()) {
            throw PackageFile.broken("文字编号不存在 / no text number " + value);
        }
        return Cell.of(strings.texts().get(index));
    }

    private Cell number(String value, Kind kind) {
        Optional<BigDecimal> number = NumberText.parse(value);
        if (number.isEmpty()) {
            return Cell.bad("bad_number", "不是数字 / not a number", "改为数字 / write a number", value);
        }
        BigDecimal days = number.get();
        if (kind == Kind.NUMBER) {
            BigDecimal exact = days.round(EXCEL_DIGITS).stripTrailingZeros();
            return Cell.of(exact.toPlainString());
        }
        boolean inCalendar = days.signum() >= 0 && days.compareTo(LAST_DAY) < 0;
        return inCalendar && (datesFrom1904 || days.intValue() != 60) // Excel's 29 February 1900 never was
                ? Cell.of(moment(days, kind))
                : Cell.bad("bad_date", "不是日期 / not a date", "改为日期，如 2025-06-30 / write a date", value);
    }

    private String moment(BigDecimal days, Kind kind) {
        int day = days.intValue();
        long second = days.subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (kind == Kind.TIME && day == 0) {
            return LocalTime.MIDNIGHT.plusSeconds(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        LocalDateTime moment = firstDay(day).plusDays(day).atStartOfDay().plusSeconds(second);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(TO_THE_SECOND);
    }

    /** Day 0; from March 1900 on Excel's numbers are one too high. */
    private LocalDate firstDay(int day) {
        if (datesFrom1904) {
            return LocalDate.of(1904, 1, 1);
        }
        return LocalDate.of(1899, 12, day > 60 ? 30 : 31);
    }
}
