package minzheng.atlas.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minzheng.atlas.ingest.format.BrokenFile;
import minzheng.atlas.ingest.format.FormatReader;
import minzheng.atlas.ingest.format.Formats;
import minzheng.atlas.ingest.format.RawRow;
import minzheng.atlas.ingest.format.RawRows;
import minzheng.atlas.ingest.target.ImportTarget;
import minzheng.atlas.ingest.target.ImportTargets;
import minzheng.atlas.ingest.target.Known;
import minzheng.atlas.ingest.target.TargetField;
import org.jspecify.annotations.Nullable;

/**
 * What a file seems to be, from its head and first rows.
 *
 * @param layers to choose from; empty where there can be only one
 * @param declaredCrs what the file itself says
 * @param proposedCrs what it is taken to be in unless another is chosen
 * @param fields of the file with their first values
 * @param mapping target field to file field: as told, else by name
 * @param known what the target has, whether or not the file has it
 * @param missing required fields of the target that no field of the file and no fixed value fills
 * @param notes what the reader says about the file as a whole, e.g. the encoding it detected
 */
public record Detection(
        String format,
        List<String> layers,
        @Nullable String declaredCrs,
        String proposedCrs,
        List<FileField> fields,
        Map<String, String> mapping,
        List<TargetField> known,
        List<String> missing,
        List<Finding> notes) {
    private static final int SAMPLE_ROWS = 5;
    private static final int SHOWN_OF_A_VALUE = 200;

    /** A field of the file; null where a row has no value. */
    public record FileField(String name, List<@Nullable String> values) {}

    static Detection of(ImportRequest request, Known known) {
        FormatReader format = Formats.of(request.file());
        ImportTarget<?> target = ImportTargets.get(request.target());
        FieldMapping mapping = new FieldMapping(target.fields(known), request.mapping(), request.fixed());
        List<Finding> notes = new ArrayList<>();
        List<String> layers = new ArrayList<>();
        List<RawRow> sample = new ArrayList<>();
        String declared = null;
        try {
            layers.addAll(format.layers(request.file()));
            try (RawRows rows = format.open(request.file(), request.opening())) {
                declared = rows.declaredCrs().orElse(null);
                read(rows, sample, notes);
            }
        } catch (BrokenFile e) {
            notes.add(e.finding());
        }
        sample.forEach(row -> mapping.values(row.fields()));
        String proposed = declared != null ? declared : format.defaultCrs().orElse("EPSG:4490");
        List<String> missing = target.fields(known).stream()
                .filter(TargetField::required)
                .map(TargetField::name)
                .filter(name ->
                        !mapping.used().containsKey(name) && !request.fixed().containsKey(name))
                .toList();
        return new Detection(
                format.code(),
                layers,
                declared,
                proposed,
                fields(sample),
                new TreeMap<>(mapping.used()),
                target.fields(known),
                missing,
                notes);
    }

    private static void read(RawRows rows, List<RawRow> sample, List<Finding> notes) {
        try {
            while (sample.size() < SAMPLE_ROWS && rows.hasNext()) {
                sample.add(rows.next());
            }
        } finally {
            notes.addAll(rows.notes());
        }
    }

    private static List<FileField> fields(List<RawRow> sample) {
        Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
        sample.forEach(row -> row.fields().keySet().forEach(name -> values.put(name, new ArrayList<>())));
        sample.forEach(row ->
                values.forEach((name, column) -> column.add(text(row.fields().get(name)))));
        return values.entrySet().stream()
                .map(field -> new FileField(field.getKey(), field.getValue()))
                .toList();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() <= SHOWN_OF_A_VALUE ? text : text.substring(0, SHOWN_OF_A_VALUE) + "…";
    }
}
