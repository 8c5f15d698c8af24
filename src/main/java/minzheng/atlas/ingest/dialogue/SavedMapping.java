package minzheng.atlas.ingest.dialogue;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;

/**
 * How files of a source are read as a target, as it was last saved.
 *
 * @param options JSON of {@link ImportOptions}
 */
public record SavedMapping(
        String source, String target, @JsonRawValue String options, String actor, OffsetDateTime savedAt) {}
