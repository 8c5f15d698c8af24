package minzheng.atlas.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import minzheng.atlas.crs.OutputCrs;

/** A process of its own with little memory: writes many rows in the format given. */
final class LargeExport {
    static final int ROWS = 150_000;

    private LargeExport() {}

    public static void main(String[] args) throws IOException {
        ExportTable table = HandMade.table(sink -> {
            for (int i = 0; i < ROWS; i++) {
                sink.take(HandMade.row("第" + i + "号养老服务设施 " + "x".repeat(100), i));
            }
        });
        ExportFormats.get(args[0])
                .write(
                        table,
                        new ExportOptions(OutputCrs.storage(), StandardCharsets.UTF_8),
                        OutputStream.nullOutputStream());
    }
}
