package minzheng.atlas.ingest.target;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import minzheng.atlas.boundary.BoundaryRows;
import minzheng.atlas.boundary.LinearFeature;
import minzheng.atlas.facility.Label;
import minzheng.atlas.ingest.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Rivers, roads and ridges that lines follow, as surveyed at some time. */
final class LinearFeatureTarget implements ImportTarget<LinearFeature> {
    private static final TargetField CODE = TargetField.required("code", "代码", "编码", "编号");
    private static final TargetField KIND = TargetField.required("kind", "类型", "类别");
    private static final WordList KINDS = new WordList(Map.of(
            "river", List.of("河流", "河", "江", "溪"),
            "ditch", List.of("沟渠", "沟", "渠", "水渠"),
            "road", List.of("道路", "公路", "路"),
            "railway", List.of("铁路"),
            "ridge", List.of("山脊", "山脊线", "分水岭"),
            "other", List.of("其他")));
    private static final Ledger<LinearFeature> LEDGER = new Ledger<>(
            LinearFeature.class,
            "linear_feature_row",
            "linear_feature_id",
            LinearFeature::id,
            feature -> new Span(feature.validFrom(), feature.validTo()),
            (feature, span) -> feature.during(span.from(), span.to()),
            BoundaryRows::insertFeatures,
            false);

    @Override
    public String code() {
        return "linear-features";
    }

    @Override
    public Label label() {
        return new Label("河流、道路等线状地物", "rivers, roads and other linear features");
    }

    @Override
    public List<TargetField> fields(Known known) {
        return List.of(
                RegisterFields.NUMBER_OF_ITS_OWN,
                CODE,
                TargetField.NAME,
                KIND,
                RegisterFields.ACCURACY,
                RegisterFields.POINT_RMSE,
                TargetField.VALID_FROM,
                TargetField.VALID_TO,
                TargetField.COORD_SOURCE,
                TargetField.SYNTHETIC);
    }

    @Override
    public Shape shape() {
        return Shape.LINE;
    }

    @Override
    public Ledger<LinearFeature> ledger() {
        return LEDGER;
    }

    @Override
    public int rowsTogether() {
        return Integer.MAX_VALUE;
    }

    @Override
    public List<Entry<LinearFeature>> records(List<MappedRow> rows, Known known) {
        return rows.stream()
                .map(row -> entry(row, known))
                .filter(Objects::nonNull)
                .filter(entry -> !entry.row().broken())
                .toList();
    }

    @Override
    public void check(List<Entry<LinearFeature>> entries, Known known) {
        Identity.requireApart(entries, LinearFeature::code, LEDGER);
    }

    private static @Nullable Entry<LinearFeature> entry(MappedRow row, Known known) {
        Geometry shape = LineShapes.multi(row.geometry());
        Span span = row.span();
        String code = row.required(CODE.name());
        String kind = KINDS.required(row, KIND.name());
        String name = row.required(TargetField.NAME.name());
        Double accuracy = RegisterFields.accuracy(row);
        boolean synthetic = row.flag(TargetField.SYNTHETIC.name(), false);
        if (shape == null) {
            if (!row.broken()) {
                row.add(Finding.error("missing_value", "没有图形 / it has no shape", "给出线 / give a line")
                        .about("geometry", null));
            }
            return null;
        }
        Identity thing = Identity.of(row, "linear_feature", code, code, span, known);
        return new Entry<>(
                row,
                new LinearFeature(
                        thing.id(),
                        thing.source(),
                        thing.externalId(),
                        code,
                        name,
                        kind,
                        shape,
                        accuracy,
                        row.coordSource(),
                        synthetic,
                        span.from(),
                        span.to()));
    }
}
