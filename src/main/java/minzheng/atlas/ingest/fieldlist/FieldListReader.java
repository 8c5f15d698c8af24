package minzheng.atlas.ingest.fieldlist;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.boundary.verdict.MeasuredPoint;
import minzheng.atlas.boundary.verdict.Place;
import minzheng.atlas.crs.Conversions;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.FieldMapping;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.MappedRow;
import org.jspecify.annotations.Nullable;

/** From a file of any format to measured points; rows that cannot be read are left out and told. */
public final class FieldListReader {
    private static final int MOST_POINTS = 100_000;
    private static final Delivery UNRECORDED = new Delivery("field-list", null, null, null);

    private final Conversions conversions;

    public FieldListReader(Conversions conversions) {
        this.conversions = conversions;
    }

    public FieldList read(Path file, ListOptions options) {
        FormatReader format = Formats.of(file);
        try (RawRows rows = format.open(file, options.opening())) {
            String declared =
                    rows.declaredCrs().orElseGet(() -> format.defaultCrs().orElse("EPSG:4490"));
            return new Pass(options.crs() != null ? options.crs() : declared, options).over(rows, format.code());
        } catch (BrokenFile e) {
            Finding broken = e.finding();
            throw new InvalidRequest(broken.code(), "file", broken.problem() + "；" + broken.fix());
        }
    }

    /** One reading from the first row to the last. */
    private final class Pass {
        private final PointReader places;
        private final ListOptions options;
        private final FieldMapping mapping;
        private final List<MeasuredPoint> points = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private int unreadable;

        Pass(String crs, ListOptions options) {
            this.places = new PointReader(crs, conversions);
            this.options = options;
            this.mapping = new FieldMapping(ListFields.all(), options.mapping(), Map.of());
        }

        FieldList over(RawRows rows, String format) {
            while (rows.hasNext()) {
                if (points.size() == MOST_POINTS) {
                    throw new InvalidRequest(
                            "too_many_rows",
                            "file",
                            "超过 %d 行，请分批 / more than %1$d rows; give them in parts".formatted(MOST_POINTS));
                }
                read(rows.next());
            }
            findings.addAll(rows.notes());
            findings.addAll(mapping.mistakes());
            List<Finding> mistakes =
                    mapping.mistakes().stream().filter(Finding::isError).toList();
            if (!mistakes.isEmpty()) {
                Finding first = mistakes.get(0);
                throw new InvalidRequest(first.code(), "map", first.problem() + "；" + first.fix());
            }
            return new FieldList(format, places.crs(), unreadable, findings, points);
        }

        private void read(RawRow raw) {
            MappedRow row = new MappedRow(
                    raw.number(), raw.position(), mapping.values(raw.fields()), UNRECORDED, raw.problems());
            Place place = places.place(raw, row);
            Double accuracy = accuracy(row);
            MeasuredPoint point = new MeasuredPoint(
                    raw.number(),
                    row.text(ListFields.NUMBER.name()),
                    row.text(ListFields.MEMBER.name()),
                    row.text(ListFields.LINE.name()),
                    place,
                    accuracy != null ? accuracy : options.accuracyM(),
                    row.text(ListFields.TIME.name()),
                    ListFields.references(row));
            findings.addAll(row.findings());
            if (row.broken()) {
                unreadable++;
            } else {
                points.add(point);
            }
        }

        private @Nullable Double accuracy(MappedRow row) {
            Double perAxis = ListFields.decimal(row, ListFields.ACCURACY);
            Double both = ListFields.decimal(row, ListFields.POINT_RMSE);
            Double sigma = perAxis != null ? perAxis : both == null ? null : (Double) (both / Math.sqrt(2));
            if (sigma != null && !(sigma > 0)) {
                row.add(Finding.error(
                                "bad_accuracy",
                                "精度应大于 0 / an accuracy must be above 0",
                                "改正或留空 / correct it or leave it empty")
                        .about(ListFields.ACCURACY.name(), Double.toString(sigma)));
            }
            return sigma;
        }
    }
}
