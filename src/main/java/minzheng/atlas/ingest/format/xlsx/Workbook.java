package minzheng.atlas.ingest.format.xlsx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.ingest.Finding;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.xlsx.PackageFile.Relation;
import minzheng.atlas.ingest.format.xml.XmlFile;
import org.jspecify.annotations.Nullable;

/** A workbook's sheets, and what is needed to read their cells. */
final class Workbook implements AutoCloseable {
    record Sheet(String name, boolean visible, String path) {}

    private final PackageFile parts;
    private final Map<String, Relation> relations;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean datesFrom1904;

    private Workbook(PackageFile parts) {
        this.parts = parts;
        String path = parts.relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::path)
                .findFirst()
                .orElseThrow(() -> PackageFile.broken("缺少工作簿 / no workbook in it"));
        relations = parts.relations(path);
        try (XmlFile xml = parts.part(path).orElseThrow(() -> PackageFile.broken("缺少 / missing: " + path))) {
            xml.child();
            while (xml.child()) {
                switch (xml.name()) {
                    case "workbookPr" -> {
                        datesFrom1904 = PackageFile.text(xml, "date1904").matches("1|true");
                        xml.skip();
                    }
                    case "sheets" -> sheets(xml);
                    default -> xml.skip();
                }
            }
        }
    }

    static Workbook open(Path file) {
        PackageFile parts = PackageFile.open(file);
        try {
            return new Workbook(parts);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** The named sheet, or the first that can be seen. */
    Sheet sheet(@Nullable String name) {
        return sheets.stream()
                .filter(sheet -> name == null ? sheet.visible() : sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BrokenFile(Finding.error(
                                "unknown_layer",
                                "工作簿中没有这个工作表 / the workbook has no such sheet",
                                "可选 / to choose from: "
                                        + String.join(
                                                ", ",
                                                sheets.stream().map(Sheet::name).toList()))
                        .about("layer", name)));
    }

    XmlFile content(Sheet sheet) {
        return parts.part(sheet.path()).orElseThrow(() -> PackageFile.broken("缺少 / missing: " + sheet.path()));
    }

    /** Whatever else the cells refer to. */
    CellTexts cellTexts() {
        return new CellTexts(
                SharedStrings.read(related("sharedStrings")), CellFormats.read(related("styles")), datesFrom1904);
    }

    @Override
    public void close() {
        parts.close();
    }

    private @Nullable XmlFile related(String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .findFirst()
                .flatMap(relation -> parts.part(relation.path()))
                .orElse(null);
    }

    /** Chart and dialogue sheets have no rows and do not count. */
    private void sheets(XmlFile xml) {
        while (xml.child()) {
            Relation relation = relations.get(PackageFile.text(xml, "id"));
            if (relation != null && relation.type().equals("worksheet")) {
                boolean visible = !PackageFile.text(xml, "state").endsWith("idden");
                sheets.add(new Sheet(PackageFile.text(xml, "name"), visible, relation.path()));
            }
            xml.skip();
        }
    }
}
