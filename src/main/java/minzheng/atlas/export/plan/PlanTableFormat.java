package minzheng.atlas.export.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the indicator table can be written as. */
public enum PlanTableFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(PlanTable table, OutputStream out) throws IOException {
            PlanTableSheet.write(table, out);
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public void write(PlanTable table, OutputStream out) throws IOException {
            PlanTableDocument.write(table, out);
        }
    };

    private final String mediaType;

    PlanTableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public abstract void write(PlanTable table, OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(PlanTableFormat::code).toList();
    }

    public static PlanTableFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
