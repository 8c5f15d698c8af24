package minzheng.atlas.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import minzheng.atlas.crs.Crs;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.Opening;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.target.Delivery;
import minzheng.atlas.ingest.target.MappedRow;
import minzheng.atlas.ingest.target.Shape;

/**
 * A process of its own with little memory: reads the files named on its input as an import does up to the database, and
 * answers each with a line of JSON.
 */
final class HostileReading {
    static final String READY = "READY";
    static final String LAYERS = "LAYERS";

    private static final int MOST_FINDINGS = 20;
    private static final Delivery DELIVERY = new Delivery("hostile", "survey", null, null);

    /** What came of one file. */
    record Answer(long rows, List<Told> findings, String failure) {}

    record Told(String code, String problem, String fix) {}

    private final List<Told> told = new ArrayList<>();
    private long rows;

    private HostileReading() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(READY);
        for (String name = names.readLine(); name != null; name = names.readLine()) {
            System.out.println(json.writeValueAsString(new HostileReading().answer(Path.of(name))));
        }
    }

    private Answer answer(Path file) {
        String failure = guarded(() -> Formats.of(file).layers(file));
        System.out.println(LAYERS);
        failure += guarded(() -> read(Formats.of(file), file));
        return new Answer(rows, told, failure);
    }

    private String guarded(Runnable reading) {
        try {
            reading.run();
        } catch (BrokenFile e) {
            tell(e.finding());
        } catch (InvalidRequest e) {
            told.add(new Told(e.code(), e.getMessage(), e.getMessage()));
        } catch (Throwable e) { // also memory and stack: that is what is tested
            return e.toString();
        }
        return "";
    }

    private void read(FormatReader format, Path file) {
        FieldMapping mapping = new FieldMapping(List.of(), Map.of(), Map.of());
        Placing placing = new Placing(Crs.named("EPSG:4326"), Shape.PLACE, null);
        try (RawRows all = format.open(file, Opening.PLAIN)) {
            while (all.hasNext()) {
                RawRow raw = all.next();
                MappedRow row = new MappedRow(
                        raw.number(), raw.position(), mapping.values(raw.fields()), DELIVERY, raw.problems());
                placing.place(raw.geometry(), row);
                row.findings().forEach(this::tell);
                rows++;
            }
            all.notes().forEach(this::tell);
        }
    }

    private void tell(Finding finding) {
        if (told.size() < MOST_FINDINGS) {
            told.add(new Told(finding.code(), finding.problem(), finding.fix()));
        }
    }
}
