package minzheng.atlas.ingest.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.http.Exchange.Link;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param bytes of all its files; null for a folder that the shell read
 * @param detected what the file seemed to be; null for one that the shell loaded
 * @param report of the newest check or commit, without its findings
 * @param effects on every indicator, when there is a preview
 * @param problem why it did not go on: {@code code} and {@code detail}
 * @param baseVersion the data version of the dry run
 * @param dataVersion under which it was recorded
 * @param overlayId the preview, while there is one
 */
public record ImportEntry(
        UUID id,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        String actor,
        String target,
        String source,
        String fileName,
        @Nullable String sha256,
        @Nullable Long bytes,
        String state,
        int revision,
        @JsonRawValue String options,
        @JsonRawValue @Nullable String detected,
        @JsonRawValue @Nullable String progress,
        @JsonRawValue @Nullable String report,
        @JsonRawValue @Nullable String effects,
        @JsonRawValue @Nullable String problem,
        @Nullable Long baseVersion,
        @Nullable Long dataVersion,
        @Nullable Long undoneVersion,
        @Nullable UUID overlayId) {
    @JsonProperty
    public String etag() {
        return id + "-" + revision;
    }

    /** What can be done next, and where its findings and preview are. */
    @JsonProperty
    public List<Link> links() {
        String self = "/api/imports/" + id;
        List<Link> links = new ArrayList<>(List.of(new Link("self", self)));
        ImportState now = ImportState.of(state);
        if (report != null) {
            links.add(new Link("findings", self + "/findings"));
        }
        if (overlayId != null) {
            links.add(new Link("preview", "/api/facilities.geojson?overlay=" + overlayId));
        }
        if (ImportState.OPEN.contains(now)) {
            links.add(new Link("check", self + "/check"));
        }
        if (now == ImportState.CHECKED) {
            links.add(new Link("commit", self + "/commit"));
        }
        if (ImportState.OPEN.contains(now) || ImportState.RUNNING.contains(now)) {
            links.add(new Link("cancel", self + "/cancel"));
        }
        if (now == ImportState.COMMITTED) {
            links.add(new Link("undo", self + "/undo"));
        }
        return links;
    }
}
