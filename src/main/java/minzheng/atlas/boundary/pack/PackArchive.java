package minzheng.atlas.boundary.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import minzheng.atlas.db.Reading;

/** The whole archive of one inspection as a ZIP; refused while anything is missing. */
public final class PackArchive {
    private final PackContents contents;
    private final PackStore store;

    private PackArchive(PackContents contents, PackStore store) {
        this.contents = contents;
        this.store = store;
    }

    /** Of the line with that id or code. */
    public static PackArchive of(
            PackReading packs, PackStore store, Reading reading, String line, PackReading.Choice choice) {
        PackContents contents = packs.contents(reading, line, choice);
        Blockers.requireNone(contents);
        return new PackArchive(contents, store);
    }

    public String fileName() {
        return "%s_联检成果资料_%d_v%d.zip"
                .formatted(
                        contents.line().name(),
                        contents.task().year(),
                        contents.reading().version());
    }

    /** The same in ASCII. */
    public String plainName() {
        return "boundary_pack_%d_v%d.zip"
                .formatted(contents.task().year(), contents.reading().version());
    }

    /** Finished aside before its first byte goes out, so that no half archive looks whole. */
    public void write(OutputStream out) throws IOException {
        Path file = Files.createTempFile("atlas-pack", ".zip");
        try {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                List<ArchivedFile> files = new ArrayList<>();
                documents(zip, files);
                photos(zip, files);
                ByteArrayOutputStream index = new ByteArrayOutputStream();
                ArchiveIndex.write(contents, files, index);
                put(zip, ArchiveIndex.NAME, index.toByteArray());
            }
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    private void documents(ZipOutputStream zip, List<ArchivedFile> files) throws IOException {
        for (PackDocument document : PackDocuments.ALL) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(contents, store, bytes);
            String name = "%02d_%s.%s"
                    .formatted(files.size() + 1, document.zh(), document.kind().extension());
            add(zip, document.zh(), name, document.kind().extension(), bytes.toByteArray(), files);
        }
    }

    /** As they were sent, one at a time. */
    private void photos(ZipOutputStream zip, List<ArchivedFile> files) throws IOException {
        int place = 0;
        for (InspectedMarker one : contents.markers()) {
            place++;
            int number = 0;
            for (String sha256 : MarkerPhotos.of(contents, one)) {
                Photo photo = store.photo(sha256);
                String name = "照片/%03d_%s_%d.%s"
                        .formatted(
                                place, one.label().replaceAll("[^\\p{L}\\p{N}_-]", "_"), ++number, photo.extension());
                add(zip, one.label() + "号界桩照片", name, photo.extension(), photo.bytes(), files);
            }
        }
    }

    private static void add(
            ZipOutputStream zip, String title, String name, String kind, byte[] bytes, List<ArchivedFile> files)
            throws IOException {
        put(zip, name, bytes);
        files.add(ArchivedFile.of(title, name, kind, bytes));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
