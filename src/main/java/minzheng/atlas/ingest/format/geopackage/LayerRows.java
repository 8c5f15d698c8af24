package minzheng.atlas.ingest.format.geopackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.geopackage.GeoPackageFile.ShapeColumn;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The rows of a table, by a cursor that goes forward only. */
final class LayerRows implements RawRows {
    private static final int FIRST_COLUMN = 2; // the row id comes before

    private final GeoPackageFile file;
    private final Optional<ShapeColumn> shapes;
    private final long largestId;
    private final PreparedStatement select;
    private final ResultSet cursor;
    private final List<TableColumn> columns;
    private final List<TableColumn> computed;
    private boolean heights;
    private int count;
    private @Nullable RawRow next;

    LayerRows(GeoPackageFile file, String layer) throws SQLException {
        this.file = file;
        this.shapes = file.shapes(layer);
        this.largestId = file.largestId(layer);
        List<TableColumn> all = file.columns(layer);
        this.columns = all.stream().filter(column -> !column.isComputed()).toList();
        this.computed = all.stream().filter(TableColumn::isComputed).toList();
        this.select = file.rows(layer, columns, shapes.map(ShapeColumn::name).orElse(null));
        this.cursor = select.executeQuery();
        next = following();
    }

    @Override
    public Optional<String> declaredCrs() {
        return shapes.flatMap(ShapeColumn::crs);
    }

    @Override
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        if (shapes.isPresent() && declaredCrs().isEmpty()) {
            notes.add(Finding.warning(
                    "crs_undefined",
                    "图层的坐标系未定义，按 --crs 或默认的 CGCS2000 经纬度读取 / the reference system of the layer is undefined: it is the one of --crs, or CGCS2000 degrees",
                    "核实坐标系后用 --crs 指定 / find out the reference system and give it as --crs"));
        }
        if (heights) {
            notes.add(Finding.warning(
                    "height_ignored",
                    "高程（Z）和测量值（M）未读取 / heights (Z) and measures (M) were not read",
                    "无需处理 / nothing to do"));
        }
        columns.stream()
                .filter(TableColumn::hadBytes)
                .forEach(column -> notes.add(Finding.warning(
                                "blob_ignored", "二进制内容未读取 / binary content was not read", "无需处理 / nothing to do")
                        .about(column.name(), null)));
        if (!computed.isEmpty()) {
            String names = computed.stream().map(TableColumn::name).collect(Collectors.joining(", "));
            notes.add(Finding.warning(
                            "computed_ignored",
                            "由公式计算的列未读取 / columns that a formula computes were not read",
                            "需要时另存为普通列 / store them as plain columns if needed")
                    .about(names, null));
        }
        return notes;
    }

    @Override
    public OptionalDouble progress() {
        return largestId <= 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, count / (double) largestId));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        RawRow row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = following();
        return row;
    }

    @Override
    public void close() {
        try {
            select.close();
        } catch (SQLException e) {
            throw GeoPackageFaults.broken(e.getMessage());
        } finally {
            file.close();
        }
    }

    private @Nullable RawRow following() {
        try {
            return cursor.next() ? row(++count) : null;
        } catch (SQLException e) {
            throw new BrokenFile(
                    GeoPackageFaults.broken(e.getMessage()).finding().at(count + 1, null));
        }
    }

    private RawRow row(int number) throws SQLException {
        String position = "fid " + cursor.getLong(1);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        List<Finding> problems = new ArrayList<>();
        Geometry geometry = null;
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = columns.get(i);
            if (column.isNamed(shapes.map(ShapeColumn::name).orElse(null))) {
                geometry = shape(cursor.getBytes(FIRST_COLUMN + i), number, position, problems);
            } else {
                Object stored = cursor.getObject(FIRST_COLUMN + i);
                if (TableColumn.isTooLong(stored)) {
                    problems.add(GeoPackageFaults.tooLong(column.name()));
                }
                fields.put(column.name(), column.value(stored));
            }
        }
        problems.replaceAll(problem -> problem.at(number, position));
        return new RawRow(number, position, fields, geometry, problems);
    }

    private @Nullable Geometry shape(byte @Nullable [] blob, int number, String position, List<Finding> problems) {
        if (blob == null) {
            return null;
        }
        GeoPackageShape shape = new GeoPackageShape(blob);
        try {
            return shape.built();
        } catch (UnusableShape e) {
            problems.add(e.finding());
            return null;
        } catch (BrokenFile e) {
            throw new BrokenFile(e.finding().at(number, position));
        } finally {
            heights |= shape.hasHeights();
        }
    }
}
