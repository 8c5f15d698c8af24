package minzheng.atlas.ingest.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xml.XmlFile;

/** The parts of an office document: XML files in a zip, found by the relationships between them. */
final class PackageFile implements AutoCloseable {
    private static final int MOST_PARTS = 10_000;
    private static final String OLE_HEAD = "d0cf11e0a1b11ae1";
    private static final String ZIP_HEAD = "504b0304";

    /**
     * A relationship of a part to another.
     *
     * @param type its last word, e.g. {@code worksheet}
     */
    record Relation(String type, String path) {}

    private final ZipFile zip;
    private final long size;

    private PackageFile(ZipFile zip, long size) {
        this.zip = zip;
        this.size = size;
    }

    static PackageFile open(Path file) {
        try {
            requireZip(file);
            PackageFile opened = new PackageFile(new ZipFile(file.toFile()), Files.size(file));
            if (opened.zip.size() > MOST_PARTS) {
                opened.close();
                throw broken("压缩包内的文件超过 %d 个 / more than %1$d parts".formatted(MOST_PARTS));
            }
            return opened;
        } catch (ZipException e) {
            throw broken("压缩包损坏 / the zip is broken: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BrokenFile broken(String problem) {
        return new BrokenFile(Finding.error(
                "xlsx_broken",
                "不是可读的 xlsx / not a readable xlsx: " + problem,
                "在 Excel 中打开并另存为 xlsx / open it in Excel and save it as xlsx"));
    }

    Optional<XmlFile> part(String path) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            InputStream in = new InflationLimit(zip.getInputStream(entry), Math.min(entry.getCompressedSize(), size));
            return Optional.of(XmlFile.open(in, Math.max(entry.getSize(), 0), null));
        } catch (IOException e) {
            throw broken(path + ": " + e.getMessage());
        }
    }

    /** By their ids; of the package itself where the path is empty. */
    Map<String, Relation> relations(String path) {
        int slash = path.lastIndexOf('/') + 1;
        String folder = path.substring(0, slash);
        Map<String, Relation> relations = new HashMap<>();
        try (XmlFile xml = part(folder + "_rels/" + path.substring(slash) + ".rels")
                .orElseThrow(() -> broken("缺少 / missing: " + folder + "_rels"))) {
            xml.child();
            while (xml.child()) {
                String id = text(xml, "Id");
                String type = text(xml, "Type");
                String target = text(xml, "Target");
                relations.put(
                        id,
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1),
                                target.startsWith("/") ? target.substring(1) : folder + target));
                xml.skip();
            }
        }
        return relations;
    }

    static String text(XmlFile xml, String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireZip(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = HexFormat.of().formatHex(in.readNBytes(8));
        }
        if (head.equals(OLE_HEAD)) {
            throw new BrokenFile(Finding.error(
                    "old_or_encrypted_workbook",
                    "这是旧版 .xls 或加密的工作簿 / this is an old .xls or an encrypted workbook",
                    "在 Excel 中另存为不加密的 xlsx / save as xlsx, without a password"));
        }
        if (!head.startsWith(ZIP_HEAD)) {
            throw broken("文件内容不是 Excel 工作簿 / the content is no workbook");
        }
    }
}
