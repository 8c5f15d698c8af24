package minzheng.atlas.ingest.format.shapefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.archive.Bundle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Shapes paired with the rows of the attribute table by their place. */
final class ShapefileRows implements RawRows {
    private final ShpFile shapes;
    private final @Nullable Attributes attributes;
    private final @Nullable Bundle bundle;
    private final Optional<String> crs;
    private final List<Finding> notes = new ArrayList<>();
    private boolean heights;
    private int deleted;
    private @Nullable RawRow next;

    private ShapefileRows(Parts parts, ShpFile shapes, @Nullable Attributes attributes, @Nullable Bundle bundle) {
        this.shapes = shapes;
        this.attributes = attributes;
        this.bundle = bundle;
        this.crs = Projection.in(parts.prj());
        notes.addAll(Projection.notes(crs));
        notes.addAll(shapes.notes());
        if (attributes == null) {
            notes.add(Finding.warning(
                    "dbf_missing",
                    "缺少 .dbf，各行只有图形没有属性 / the .dbf is missing: shapes without attributes",
                    "把 .dbf 一起提供 / deliver the .dbf too"));
        } else {
            shapes.records().ifPresent(count -> requireSame(count, attributes.rows()));
        }
        next = following();
    }

    /** @param bundle closed with the rows */
    static ShapefileRows open(Parts parts, @Nullable Charset told, @Nullable Bundle bundle) {
        ShpFile shapes = new ShpFile(parts.shp(), parts.shx());
        Attributes attributes = null;
        try {
            attributes = parts.dbf() == null ? null : Attributes.open(parts.dbf(), parts.cpg(), told);
            return new ShapefileRows(parts, shapes, attributes, bundle);
        } catch (RuntimeException e) {
            shapes.close();
            if (attributes != null) {
                attributes.close();
            }
            throw e;
        }
    }

    @Override
    public Optional<String> declaredCrs() {
        return crs;
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(notes);
        if (attributes != null) {
            all.addAll(attributes.notes());
        }
        if (heights) {
            all.add(Finding.warning(
                    "height_ignored",
                    "高程（Z）和测量值（M）未读取 / heights (Z) and measures (M) were not read",
                    "无需处理 / nothing to do"));
        }
        if (deleted > 0) {
            all.add(Finding.warning(
                    "rows_deleted",
                    "%d 行在 .dbf 中标记为已删除，未读取 / %1$d rows are marked as deleted in the .dbf and were not read"
                            .formatted(deleted),
                    "若仍需要，在 GIS 软件中恢复 / restore them in a GIS if they are needed"));
        }
        return all;
    }

    @Override
    public OptionalDouble progress() {
        return OptionalDouble.of(shapes.progress());
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
        shapes.close();
        if (attributes != null) {
            attributes.close();
        }
        if (bundle != null) {
            bundle.close();
        }
    }

    private @Nullable RawRow following() {
        for (ShpFile.Item item = shapes.next(); item != null; item = shapes.next()) {
            ByteBuffer row = attributes == null ? null : attributes.row(item.number());
            if (row == null || !DbfFile.isDeleted(row)) {
                return row(item, row);
            }
            deleted++;
        }
        if (attributes != null) {
            requireSame(shapes.count(), attributes.rows());
        }
        return null;
    }

    private RawRow row(ShpFile.Item item, @Nullable ByteBuffer row) {
        String position = "record " + item.number();
        List<Finding> problems = new ArrayList<>();
        Map<String, JsonNode> fields = attributes == null || row == null ? Map.of() : attributes.fields(row, problems);
        Geometry geometry = null;
        try {
            ShapeRecord shape = new ShapeRecord(item.content());
            heights |= shape.hasHeights();
            geometry = shape.built();
            if (shape.hasDoubtfulHoles()) {
                problems.add(Finding.warning(
                                "hole_doubtful",
                                "内环与外环方向相同，按洞读取 / a ring within an outline has the outline's direction and was read as a hole",
                                "若不是洞而是重叠的面，修正图形 / if it is no hole but a part that overlaps, mend the shape")
                        .about("geometry", null));
            }
        } catch (UnusableShape e) {
            problems.add(e.finding());
        } catch (BrokenFile e) {
            throw new BrokenFile(e.finding().at(item.number(), position));
        }
        problems.replaceAll(problem -> problem.at(item.number(), position));
        return new RawRow(item.number(), position, fields, geometry, problems);
    }

    private static void requireSame(long shapes, long rows) {
        if (shapes != rows) {
            throw ShapefileFaults.countsDiffer(shapes, rows);
        }
    }
}
