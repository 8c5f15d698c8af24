package minzheng.atlas.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.Unavailable;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Json;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.http.Upload;
import minzheng.atlas.http.UploadFolder;

/** {@code /api/map-sheets}: a picture of the map and its words in, a PDF true to scale out; nothing is kept. */
public final class MapSheetRoutes implements Routes {
    private static final long MAX_BYTES = 40L * 1024 * 1024;
    private static final int AT_ONCE = 2; // each may hold a picture of 40 million pixels
    private static final Upload.Limits LIMITS = new Upload.Limits(MAX_BYTES, 1, Duration.ofMinutes(2));

    private final Path uploads;
    private final SheetPrinting printing = new SheetPrinting();
    private final Semaphore free = new Semaphore(AT_ONCE);

    public MapSheetRoutes(Path uploads) {
        this.uploads = uploads;
    }

    /** How large the picture must be for each sheet, and how much is taken. */
    private record Offer(List<Frame> layouts, Limits limits) {}

    private record Frame(Paper paper, Orientation orientation, Size page, Size map) {}

    private record Size(double widthMm, double heightMm) {}

    private record Limits(
            long imageBytes, long imagePixels, int minDpi, int minScale, int maxScale, int legendEntries, int lines) {}

    @Override
    public void register(RouteTable table) {
        table.get("/api/map-sheets/layouts", Parameters.NONE, exchange -> exchange.json(offer()))
                .post("/api/map-sheets", this::print);
    }

    private static Offer offer() {
        List<Frame> frames = Layout.all().stream()
                .map(layout -> new Frame(layout.paper(), layout.orientation(), size(layout.page()), size(layout.map())))
                .toList();
        return new Offer(
                frames,
                new Limits(
                        MAX_BYTES,
                        MapImage.MAX_PIXELS,
                        MapImage.MIN_DPI,
                        SheetRules.MIN_SCALE,
                        SheetRules.MAX_SCALE,
                        SheetRules.MAX_LEGEND,
                        SheetRules.MAX_LINES));
    }

    private static Size size(Box box) {
        return new Size(box.widthMm(), box.heightMm());
    }

    private void print(Exchange exchange) throws IOException {
        exchange.actor();
        if (!free.tryAcquire()) {
            throw new Unavailable("printing_busy", "正在打印其他地图，请稍后再试 / other maps are being printed: try again shortly");
        }
        try (UploadFolder folder = UploadFolder.in(uploads, "sheet")) {
            Upload upload = exchange.upload(folder.path(), LIMITS);
            String words = upload.fields().get("sheet");
            if (words == null) {
                throw new InvalidRequest(
                        "sheet_missing", "sheet", "表单缺少 sheet 字段（JSON） / the form lacks the field sheet, JSON");
            }
            MapSheet sheet = MapSheet.of(Json.parse(words.getBytes(StandardCharsets.UTF_8)));
            MapImage image = MapImage.read(upload.files().get(0).path(), sheet.layout());
            byte[] pdf = printing.print(sheet, image);
            String name = sheet.title().zh().replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + ".pdf";
            exchange.download(name, "map.pdf", "application/pdf", out -> out.write(pdf));
        } finally {
            free.release();
        }
    }
}
