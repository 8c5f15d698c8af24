package minzheng.atlas.boundary.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.boundary.BoundaryMarker;
import minzheng.atlas.boundary.Chainage;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.office.Book;
import minzheng.atlas.office.Cell;
import minzheng.atlas.office.Sheet.Column;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** 界桩成果表: registered and measured coordinates, each on its own datum, and the stretches between the markers. */
final class MarkerResults implements PackDocument {
    private static final String COORDINATE = "0.000#####";

    private static final List<Column> MARKERS = List.of(
            Column.text("界桩编号", 12),
            Column.text("类型", 14),
            Column.text("材质", 10),
            Column.text("托管单位", 16),
            Column.text("登记坐标系", 14),
            Column.number("横坐标（东）或经度", COORDINATE),
            Column.number("纵坐标（北）或纬度", COORDINATE),
            Column.number("CGCS2000 经度", COORDINATE),
            Column.number("CGCS2000 纬度", COORDINATE),
            Column.number("高程（米）", "0.00"),
            Column.text("高程基准", 10),
            Column.text("登记测量方法", 12),
            Column.number("登记精度（σ，米）", "0.000"),
            Column.metres("登记里程（米）"),
            Column.text("联检状况", 12),
            Column.text("实测坐标系", 14),
            Column.number("实测横坐标或经度", COORDINATE),
            Column.number("实测纵坐标或纬度", COORDINATE),
            Column.text("实测方法", 12),
            Column.number("实测精度（σ，米）", "0.000"),
            Column.number("与登记位置距离（米）", "0.000"));

    private static final List<Column> STRETCHES = List.of(
            Column.number("序号", "0"),
            Column.text("自", 20),
            Column.text("至", 20),
            Column.number("真方位角（°）", "0.00"),
            Column.text("方向", 14),
            Column.metres("沿线长度（米）"),
            Column.text("所沿地物", 24));

    @Override
    public String code() {
        return "marker_results";
    }

    @Override
    public String zh() {
        return "界桩成果表";
    }

    @Override
    public Kind kind() {
        return Kind.XLSX;
    }

    @Override
    public void write(PackContents contents, PackStore photos, OutputStream out) throws IOException {
        Book.write(
                List.of(
                        PackLayout.sheet(
                                contents,
                                "界桩",
                                zh(),
                                MARKERS,
                                contents.markers().stream()
                                        .map(one -> row(contents, one))
                                        .toList()),
                        PackLayout.sheet(contents, "界线各段", "界线各段", STRETCHES, stretches(contents))),
                out);
    }

    private static List<Cell> row(PackContents contents, InspectedMarker one) {
        BoundaryMarker marker = one.marker();
        DocumentPlace registered = DocumentPlace.of(marker.documentGeom(), marker.documentCrs());
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(one.label()),
                Cell.of(Words.type(marker.erection(), marker.faces())),
                Cell.of(marker.material()),
                Cell.of(contents.unit(marker.managingId())),
                Cell.of(registered.crs()),
                Cell.of(registered.east()),
                Cell.of(registered.north()),
                Cell.of(longitude(marker.geom())),
                Cell.of(latitude(marker.geom())),
                Cell.of(marker.heightM()),
                Cell.of(marker.heightDatum()),
                Cell.of(marker.method()),
                Cell.of(marker.accuracyM()),
                Cell.of(PackReading.chainage(marker, contents.line())
                        .map(Chainage::m)
                        .orElse(null))));
        row.addAll(seen(one));
        return row;
    }

    private static List<Cell> seen(InspectedMarker one) {
        MarkerObservation seen = one.seen();
        if (seen == null) {
            return List.of(
                    Cell.of("未检查"),
                    new Cell.Blank(),
                    new Cell.Blank(),
                    new Cell.Blank(),
                    new Cell.Blank(),
                    new Cell.Blank(),
                    new Cell.Blank());
        }
        DocumentPlace measured = DocumentPlace.of(seen.documentGeom(), seen.documentCrs());
        Double distance = one.displacementM();
        return List.of(
                Cell.of(Words.condition(seen.condition())),
                Cell.of(measured.crs()),
                Cell.of(measured.east()),
                Cell.of(measured.north()),
                Cell.of(seen.method()),
                Cell.of(seen.accuracyM()),
                distance == null ? Cell.of(InspectionRecord.distance(one)) : Cell.of(distance));
    }

    private static @Nullable Double longitude(@Nullable Geometry point) {
        return point == null ? null : point.getCoordinate().x;
    }

    private static @Nullable Double latitude(@Nullable Geometry point) {
        return point == null ? null : point.getCoordinate().y;
    }

    private static List<List<Cell>> stretches(PackContents contents) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Stretch one : Stretch.of(contents)) {
            rows.add(List.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(one.from()),
                    Cell.of(one.to()),
                    Cell.of(one.azimuthDeg()),
                    Cell.of(one.direction()),
                    Cell.of(one.lengthM()),
                    Cell.of(one.follows())));
        }
        return rows;
    }
}
