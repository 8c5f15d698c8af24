package minzheng.atlas.ingest.format.kml;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.format.archive.Bundle;
import minzheng.atlas.ingest.format.xml.XmlFile;

/** The placemarks of all KML files in one zip, one file after the other. */
final class KmzRows implements RawRows {
    private static final int MOST_FILES = 1_000;

    private final Bundle zip;
    private final Opening opening;
    private final Deque<Path> waiting;
    private final int files;
    private final Set<Finding> notes = new LinkedHashSet<>();
    private KmlRows rows;
    private int count;

    KmzRows(Bundle zip, List<Path> files, Opening opening) {
        this.zip = zip;
        this.opening = opening;
        this.files = files.size();
        this.waiting = new ArrayDeque<>(files);
        this.rows = following();
    }

    /** The KML files of a zip, {@code doc.kml} first: it links to the others where there are several. */
    static List<Path> unpacked(Bundle zip) {
        List<String> names = zip.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".kml"))
                .sorted(Comparator.comparing(name -> !name.equalsIgnoreCase("doc.kml")))
                .toList();
        if (names.isEmpty() || names.size() > MOST_FILES) {
            throw new BrokenFile(Finding.error(
                    names.isEmpty() ? "kmz_without_kml" : "too_many_layers",
                    "压缩包里有 %d 个 KML 文件 / there are %1$d KML files in the zip".formatted(names.size()),
                    names.isEmpty()
                            ? "请选择 KMZ 文件；Shapefile 的压缩包扩展名应为 .zip / choose a KMZ file; a zipped shapefile is called .zip"
                            : "最多 %d 个，请分开打包 / at most %1$d, pack them apart".formatted(MOST_FILES)));
        }
        List<Path> unpacked = new ArrayList<>();
        for (String name : names) {
            unpacked.add(zip.unpacked(name, unpacked.size() + ".kml"));
        }
        return unpacked;
    }

    @Override
    public Optional<String> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public List<Finding> notes() {
        Set<Finding> all = new LinkedHashSet<>(notes);
        all.addAll(rows.notes());
        return List.copyOf(all);
    }

    @Override
    public OptionalDouble progress() {
        double before = files - waiting.size() - 1.0;
        return OptionalDouble.of((before + rows.progress().orElse(0)) / files);
    }

    @Override
    public boolean hasNext() {
        while (!rows.hasNext() && !waiting.isEmpty()) {
            notes.addAll(rows.notes());
            rows.close();
            rows = following();
        }
        return rows.hasNext();
    }

    @Override
    public RawRow next() {
        RawRow row = rows.next();
        count = row.number();
        return row;
    }

    @Override
    public void close() {
        rows.close();
        zip.close();
    }

    private KmlRows following() {
        return KmlRows.of(XmlFile.open(waiting.removeFirst(), opening.encoding()), opening.layer(), count);
    }
}
