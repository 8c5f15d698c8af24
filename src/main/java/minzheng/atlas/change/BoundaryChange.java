package minzheng.atlas.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import minzheng.atlas.fault.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change of a boundary, a parent, a type or of units themselves.
 *
 * @param request JSON object: what was proposed, as it was sent
 * @param overlayId where the proposed rows lie; null once it was withdrawn
 * @param baseVersion the data version it was drawn on
 * @param drawnOn the date on which it takes the units as they are
 * @param effectiveOn the first day of the change, where it is decided
 * @param publishedVersion the data version that recorded it
 */
public record BoundaryChange(
        UUID id,
        String title,
        String kind,
        @JsonRawValue String request,
        @Nullable UUID overlayId,
        long baseVersion,
        LocalDate drawnOn,
        @Nullable LocalDate effectiveOn,
        ChangeState state,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        @Nullable String approver,
        @Nullable Long publishedVersion,
        String actor,
        OffsetDateTime createdAt,
        int revision) {
    @JsonProperty
    public String etag() {
        return id + "-" + revision;
    }

    /** The overlay; refused where the proposal has been dropped. */
    UUID proposals() {
        if (overlayId == null) {
            throw new Conflict(
                    "proposal_dropped", "方案已撤回，只余卷宗 / the proposal was withdrawn; only its dossier is kept: " + title);
        }
        return overlayId;
    }

    void mustBeDraft() {
        if (state != ChangeState.DRAFT) {
            throw new Conflict(
                    "not_a_draft",
                    "此变更已%s / this change is already %s"
                            .formatted(state == ChangeState.PUBLISHED ? "发布" : "撤回", state.code()));
        }
    }
}
