package minzheng.atlas.ingest.fieldlist;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import minzheng.atlas.boundary.verdict.Arrow;
import minzheng.atlas.boundary.verdict.ListJudging;
import minzheng.atlas.boundary.verdict.ListVerdicts;
import minzheng.atlas.division.Readings;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Page;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import minzheng.atlas.http.Upload;
import minzheng.atlas.http.UploadFolder;

/** {@code /api/boundaries/verdicts}: a list of measurements in, a verdict for each marker out; nothing is kept. */
public final class VerdictRoutes implements Routes {
    private static final Duration UPLOAD_TIME = Duration.ofMinutes(5);

    private final FieldListReader reader;
    private final ListJudging judging;
    private final Readings readings;
    private final Path uploads;
    private final Upload.Limits limits;

    public VerdictRoutes(FieldListReader reader, ListJudging judging, Readings readings, Path uploads, long maxBytes) {
        this.reader = reader;
        this.judging = judging;
        this.readings = readings;
        this.uploads = uploads;
        this.limits = new Upload.Limits(maxBytes, 1, UPLOAD_TIME);
    }

    @Override
    public void register(RouteTable table) {
        table.post("/api/boundaries/verdicts", exchange -> exchange.json(answer(exchange)))
                .post("/api/boundaries/verdicts.geojson", this::arrows);
    }

    private void arrows(Exchange exchange) throws IOException {
        ListVerdicts found = answer(exchange).verdicts();
        exchange.features(
                new Page.At(found.asOf(), found.dataVersion()),
                Integer.MAX_VALUE,
                sink -> found.table()
                        .verdicts()
                        .forEach(verdict -> sink.take(verdict.marker().markerId(), Arrow.of(verdict), verdict)));
    }

    private VerdictAnswer answer(Exchange exchange) throws IOException {
        exchange.actor();
        try (UploadFolder folder = UploadFolder.in(uploads, "verdict")) {
            Upload upload = exchange.upload(folder.path(), limits);
            VerdictForm form = new VerdictForm(upload.fields());
            FieldList list = reader.read(upload.files().get(0).path(), form.options());
            return new VerdictAnswer(list, judging.judge(readings.of(form.query()), form.selection(), list.points()));
        }
    }
}
