package minzheng.atlas.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful in a file, told so that it can be mended: zh-CN first, English beside.
 *
 * @param code stable, machine-readable name, e.g. {@code unknown_kind}
 * @param row 1 for the first row of data, or null when it concerns the file
 * @param position where in the file, e.g. a line or byte
 * @param field the target's field, or the file's where it is mapped to none
 * @param geometry WKT in EPSG:4490, or in the file's own system where that is the trouble
 * @param proposal WKT of a repaired shape; never applied by itself
 */
public record Finding(
        String code,
        Severity severity,
        @Nullable Integer row,
        @Nullable String position,
        @Nullable String field,
        @Nullable String value,
        String problem,
        String fix,
        @Nullable String geometry,
        @Nullable String proposal) {
    private static final int SHOWN_OF_A_VALUE = 200;

    /** An error keeps the whole file out. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(String code, String problem, String fix) {
        return new Finding(code, Severity.ERROR, null, null, null, null, problem, fix, null, null);
    }

    public static Finding warning(String code, String problem, String fix) {
        return new Finding(code, Severity.WARNING, null, null, null, null, problem, fix, null, null);
    }

    public Finding at(@Nullable Integer atRow, @Nullable String atPosition) {
        return new Finding(code, severity, atRow, atPosition, field, value, problem, fix, geometry, proposal);
    }

    public Finding about(String aField, @Nullable String aValue) {
        return new Finding(code, severity, row, position, aField, shortened(aValue), problem, fix, geometry, proposal);
    }

    public Finding showing(String wkt) {
        return new Finding(code, severity, row, position, field, value, problem, fix, wkt, proposal);
    }

    public Finding proposing(String wkt) {
        return new Finding(code, severity, row, position, field, value, problem, fix, geometry, wkt);
    }

    Finding inRows(int rows) {
        String words = "%s（共 %d 行 / in %2$d rows）".formatted(problem, rows);
        return new Finding(code, severity, row, position, field, value, words, fix, geometry, proposal);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= SHOWN_OF_A_VALUE ? text : text.substring(0, SHOWN_OF_A_VALUE) + "…";
    }
}
