package minzheng.atlas.boundary.finding;

import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a finding; never changed.
 *
 * @param id 0 while it is not recorded
 * @param event found, gone, accepted, repair_ordered, rechecked, closed or reopened
 * @param details who repairs until when; the neighbour who was present
 */
public record FindingEvent(
        long id,
        UUID findingId,
        @Nullable OffsetDateTime at,
        String actor,
        String event,
        @Nullable String reason,
        SortedMap<String, String> details) {}
