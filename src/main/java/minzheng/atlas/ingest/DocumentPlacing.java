package minzheng.atlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.crs.OutsideDomain;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.column.ColumnGeometry;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.SameShape;
import minzheng.atlas.ingest.target.Shape;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Rows whose coordinates stay in the system of their document: that of the file, one that a row names where the file
 * names none, or that of the document's own columns in a file exported here.
 */
final class DocumentPlacing implements RowPlacing {
    private final Crs ofFile;
    private final Shape shape;
    private final @Nullable Envelope extent;
    private final ColumnGeometry columns;
    private final Map<String, Placing> perSystem = new TreeMap<>();

    DocumentPlacing(Crs ofFile, Shape shape, @Nullable Envelope extent) {
        this.ofFile = ofFile;
        this.shape = shape;
        this.extent = extent;
        this.columns = new ColumnGeometry(ofFile);
    }

    @Override
    public List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        perSystem.values().forEach(placing -> notes.addAll(placing.notes()));
        return notes;
    }

    @Override
    public void place(@Nullable Geometry fromFile, MappedRow row) {
        try {
            if (hasDocument(row)) {
                placeDocument(fromFile, row);
            } else {
                Crs system = system(row);
                if (system != null) {
                    in(system).place(fromFile, row);
                }
            }
        } catch (InvalidRequest e) {
            row.add(Finding.error(
                            e.code(), String.valueOf(e.getMessage()), "写 EPSG 代码，如 EPSG:2360 / write an EPSG code")
                    .about(TargetField.DOCUMENT_CRS.name(), row.text(TargetField.DOCUMENT_CRS.name())));
        }
    }

    private static boolean hasDocument(MappedRow row) {
        return List.of(TargetField.DOCUMENT_WKT, TargetField.DOCUMENT_X, TargetField.DOCUMENT_Y).stream()
                .anyMatch(field -> row.value(field.name()) != null);
    }

    private Placing in(Crs system) {
        return perSystem.computeIfAbsent(system.definition(), any -> Placing.ofDocuments(system, shape, extent));
    }

    /** The file's system, or the row's own where the file says nothing; null where the two differ. */
    private @Nullable Crs system(MappedRow row) {
        String own = row.text(TargetField.DOCUMENT_CRS.name());
        if (own == null || ofFile.agreesWith(own)) {
            return ofFile;
        }
        if (!ofFile.isDeclared() && Crs.isNameOfSystem(own)) {
            return ofFile.ofDocument(own);
        }
        row.add(Finding.error(
                        "datum_contradicts",
                        "该行写明 %s，而文件按 %s 读取 / the row says %1$s, the file is read as %2$s"
                                .formatted(own, ofFile.code()),
                        "用 --crs 指定正确的坐标系，或按坐标系拆成几个文件 / give the right --crs, or split the file by system")
                .about(TargetField.DOCUMENT_CRS.name(), own));
        return null;
    }

    private void placeDocument(@Nullable Geometry fromFile, MappedRow row) {
        String named = row.text(TargetField.DOCUMENT_CRS.name());
        Crs system = named == null ? ofFile : ofFile.ofDocument(named);
        Geometry given = new ColumnGeometry(system).ofDocument(row);
        if (given == null) {
            return;
        }
        in(system).place(given, row);
        Geometry beside = fromFile != null ? fromFile : columns.of(row);
        if (beside != null && !beside.isEmpty() && !row.broken() && !isSame(beside, row.geometry())) {
            row.add(Finding.error(
                            "place_contradicts_document",
                            "图形与 document_ 各列的坐标不一致 / the shape is not where the document's columns say",
                            "只改其一：删去 document_ 各列，或删去图形 / keep one of them: the document_ columns or the shape")
                    .about("geometry", null));
        }
    }

    private boolean isSame(Geometry beside, @Nullable Geometry stored) {
        try {
            return stored != null && ofFile.isComparable() && SameShape.of(ofFile.toStorage(beside.copy()), stored);
        } catch (OutsideDomain e) {
            return false;
        }
    }
}
