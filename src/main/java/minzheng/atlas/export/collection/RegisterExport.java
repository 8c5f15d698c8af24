package minzheng.atlas.export.collection;

import java.util.List;
import minzheng.atlas.db.Reading;
import minzheng.atlas.export.format.Column;
import minzheng.atlas.export.format.ExportTable;
import minzheng.atlas.export.format.ExportTable.Shape;
import minzheng.atlas.facility.Label;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.Query;

/**
 * A table of the boundary register: its shapes in the file's system where they are known there, and the coordinates of
 * the documents in columns of their own.
 */
final class RegisterExport implements ExportCollection {
    /** Markers say of themselves whether they may be shown to everybody. */
    private static final Parameters OF_MARKERS = Parameters.of("is_public").reading();

    private final Sources sources;
    private final String code;
    private final Label title;
    private final List<Column> columns;
    private final Shape shape;
    private final Parameters filters;

    private RegisterExport(Sources sources, String code, Label title, List<Column> columns, Shape shape) {
        this(sources, code, title, columns, shape, Parameters.NONE.reading());
    }

    private RegisterExport(
            Sources sources, String code, Label title, List<Column> columns, Shape shape, Parameters filters) {
        this.sources = sources;
        this.code = code;
        this.title = title;
        this.columns = columns;
        this.shape = shape;
        this.filters = filters;
    }

    static ExportCollection lines(Sources sources) {
        Label title = new Label("行政区域界线", "Boundary lines");
        return new RegisterExport(sources, "boundary-lines", title, RegisterColumns.LINES, Shape.LINE);
    }

    static ExportCollection markers(Sources sources) {
        Label title = new Label("界桩", "Boundary markers");
        return new RegisterExport(sources, "boundary-markers", title, RegisterColumns.MARKERS, Shape.POINT, OF_MARKERS);
    }

    static ExportCollection features(Sources sources) {
        Label title = new Label("线状地物", "Linear features");
        return new RegisterExport(sources, "linear-features", title, RegisterColumns.FEATURES, Shape.LINE);
    }

    static ExportCollection junctions(Sources sources) {
        Label title = new Label("三交点", "Tri-junctions");
        return new RegisterExport(sources, "tri-junctions", title, RegisterColumns.JUNCTIONS, Shape.POINT);
    }

    static ExportCollection observations(Sources sources) {
        Label title = new Label("界桩检查记录", "Observations of markers");
        return new RegisterExport(
                sources, "marker-observations", title, RegisterColumns.OBSERVATIONS, Shape.POINT, OF_MARKERS);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Label title() {
        return title;
    }

    @Override
    public Parameters filters() {
        return filters;
    }

    @Override
    public ExportTable table(Query query) {
        Reading reading = sources.readings().of(query);
        String name = code.replace('-', '_');
        return new ExportTable(
                name,
                title,
                columns,
                shape,
                About.of(reading, query),
                RecordedRows.of(
                        sources.database(),
                        name,
                        reading,
                        columns,
                        true,
                        statement -> filters.equals(OF_MARKERS)
                                ? statement.bind(
                                        "is_public", query.flag("is_public").orElse(null))
                                : statement));
    }
}
