package minzheng.atlas.ingest.format.xlsx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;

/** One sheet of a workbook; the first visible one where none is named. */
public final class XlsxReader implements FormatReader {
    @Override
    public String code() {
        return "xlsx";
    }

    /** Old and encrypted workbooks are taken too, to say what to do with them. */
    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.matches(".*\\.(xlsx|xlsm|xls|et)");
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4490");
    }

    @Override
    public List<String> layers(Path file) {
        try (Workbook book = Workbook.open(file)) {
            return book.sheets().stream().map(Workbook.Sheet::name).toList();
        }
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        Workbook book = Workbook.open(file);
        try {
            return new SheetRows(book, opening.layer());
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }
}
