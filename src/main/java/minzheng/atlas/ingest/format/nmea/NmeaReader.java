package minzheng.atlas.ingest.format.nmea;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRows;

/** NMEA 0183 text, told by its name or by sentences among its first lines. */
public final class NmeaReader implements FormatReader {
    private static final Pattern SENTENCE = Pattern.compile("(?m)\\$[A-Z]{2}(GGA|RMC|GLL|GSA|GSV|VTG|ZDA),");

    @Override
    public String code() {
        return "nmea";
    }

    @Override
    public boolean accepts(String fileName, byte[] head) {
        if (fileName.endsWith(".nmea")) {
            return true;
        }
        boolean mayBe = fileName.endsWith(".log") || fileName.endsWith(".txt") || fileName.endsWith(".gps");
        return mayBe
                && SENTENCE.matcher(new String(head, StandardCharsets.ISO_8859_1))
                        .find();
    }

    @Override
    public Optional<String> defaultCrs() {
        return Optional.of("EPSG:4326");
    }

    @Override
    public RawRows open(Path file, Opening opening) {
        return new NmeaRows(file, opening);
    }
}
