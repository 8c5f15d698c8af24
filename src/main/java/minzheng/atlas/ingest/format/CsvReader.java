package minzheng.atlas.ingest.format;

import java.nio.file.Path;
import java.util.Optional;

/** Delimited text in UTF-8, UTF-16 or GBK: comma, semicolon or tab, and a header line. */
final class CsvReader implements FormatReader {
    @Override
    public String code() {
        return "csv";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        return fileName.endsWith(".csv") || fileName.endsWith(".tsv") || fileName.endsWith(".txt");
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4490");
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        return new CsvRows(file, opening);
    }
}
