package minzheng.atlas.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A comma separated UTF-8 file with a header line and LF line ends. */
record CsvFile(Path path) {

    List<NamedCsvRecord> read() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(path, UTF_8)) {
            return reader.stream().toList();
        }
    }

    void write(List<String> header, List<List<String>> rows) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(path, UTF_8)) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        }
    }
}
