package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import minzheng.atlas.http.Json;

/**
 * What a request may say about a kind of thing.
 *
 * @param required must be there in a new one and can never be taken away
 * @param divisions those that name a unit, by id or code
 * @param defaults JSON of the fields that always have a value
 */
record Fields(List<String> required, List<String> optional, List<String> divisions, String defaults) {
    private static final String SYNTHETIC = "{\"synthetic\": false}";
    private static final List<String> PLACE =
            List.of("document_geometry", "document_crs", "accuracy_m", "coord_source");

    static final Fields LINE = new Fields(
            List.of("code", "name", "level", "side_a", "side_b"),
            with(
                    PLACE,
                    "agreement",
                    "agreed_on",
                    "filed_with",
                    "registered_length_m",
                    "registered_single",
                    "registered_double",
                    "registered_triple",
                    "start_point",
                    "end_point",
                    "disputed",
                    "parts",
                    "agreement_a",
                    "agreement_b",
                    "filing_number"),
            List.of("side_a", "side_b"),
            "{\"synthetic\": false, \"disputed\": false, \"parts\": []}");
    static final Fields MARKER = new Fields(
            List.of("line_id", "number", "faces", "erection"),
            with(
                    PLACE,
                    "member",
                    "serial",
                    "name",
                    "material",
                    "place",
                    "managing_id",
                    "method",
                    "height_m",
                    "height_datum",
                    "reference_objects",
                    "chainages",
                    "description",
                    "is_public",
                    "agreement_a",
                    "agreement_b",
                    "filing_number"),
            List.of("managing_id"),
            "{\"synthetic\": false, \"is_public\": false, \"member\": \"\", \"reference_objects\": [], \"chainages\": []}");
    static final Fields TASK = new Fields(
            List.of("line_id", "round", "year", "kind", "lead_id"),
            with(List.of(), "trigger", "plan_due_on", "report_due_on", "inspected_on", "reported_on", "filed_as"),
            List.of("lead_id"),
            SYNTHETIC);
    static final Fields HAZARD = new Fields(
            List.of("line_id", "kind", "title", "from_m", "to_m", "status"),
            with(List.of(), "note"),
            List.of(),
            "{\"synthetic\": false, \"status\": \"open\"}");
    static final Fields ORDER = new Fields(
            List.of("marker_id", "kind", "reason", "ordered_by"),
            with(List.of(), "due_on", "finding_id"),
            List.of(),
            "{\"synthetic\": false, \"photos\": []}");
    static final Fields DONE = new Fields(
            List.of("done_on"),
            List.of(
                    "neighbour_name",
                    "neighbour_unit",
                    "neighbour_signature",
                    "agreement_a",
                    "agreement_b",
                    "filing_number",
                    "photos"),
            List.of(),
            "{\"photos\": []}");
    static final Fields OBSERVATION = new Fields(
            List.of("marker_id", "condition", "observed_by", "observed_at"),
            with(
                    PLACE,
                    "task_id",
                    "replaces_id",
                    "checklist",
                    "method",
                    "height_m",
                    "reference_objects",
                    "photos",
                    "side_id",
                    "neighbour_present",
                    "base_version",
                    "note"),
            List.of("side_id"),
            "{\"synthetic\": false, \"checklist\": {}, \"reference_objects\": [], \"photos\": [],"
                    + " \"neighbour_present\": false}");

    boolean know(String field) {
        return required.contains(field) || optional.contains(field);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all.stream().sorted().toList();
    }

    ObjectNode blank() {
        return (ObjectNode) Json.parse(defaults.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> with(List<String> shared, String... own) {
        List<String> fields = new ArrayList<>(shared);
        fields.addAll(List.of(own));
        fields.add("synthetic");
        return List.copyOf(fields);
    }
}
