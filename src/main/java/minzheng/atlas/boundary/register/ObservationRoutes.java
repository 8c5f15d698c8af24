package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import minzheng.atlas.boundary.MarkerObservation;
import minzheng.atlas.db.Author;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;

/** Takes in what teams saw at markers, also long after, from devices that were offline. */
final class ObservationRoutes implements Routes {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ObservationRecording recording;
    private final Bodies bodies;

    ObservationRoutes(ObservationRecording recording, Bodies bodies) {
        this.recording = recording;
        this.bodies = bodies;
    }

    @Override
    public void register(RouteTable table) {
        table.post("/api/boundaries/observations", this::add);
    }

    private void add(Exchange exchange) {
        Author author = new Author(exchange.actor(), exchange.requestId());
        ObjectNode body = exchange.bodyObject();
        LocalDate today = bodies.readings().today();
        if (!body.hasNonNull("id")) {
            throw new InvalidRequest(
                    "missing_field",
                    "/id",
                    "/id: 须由设备给出 UUID，以便重发 / the device gives a UUID, so that it can send again");
        }
        OffsetDateTime at = observedAt(body);
        LocalDate day = at.atZoneSameInstant(ZONE).toLocalDate();
        body.put("observed_at", at.toString());
        MarkerObservation seen = read(body, day).during(day, Reading.FOREVER);
        ObservationRecording.Kept kept = recording.apply(seen, today, author);
        if (kept.recordedNow()) {
            exchange.created(
                    Bodies.location("observations", seen.id()),
                    kept.observation().etag(),
                    kept);
        } else {
            exchange.tagged(kept.observation().etag(), kept);
        }
    }

    private MarkerObservation read(ObjectNode body, LocalDate day) {
        UUID id = Bodies.id(body);
        return bodies.draft(body, Fields.OBSERVATION, DocumentPlace.Shape.POINT, day)
                .create(MarkerObservation.class, id);
    }

    /** To the microsecond in UTC, as it is kept. */
    private static OffsetDateTime observedAt(ObjectNode body) {
        try {
            OffsetDateTime given = OffsetDateTime.parse(body.path("observed_at").asText());
            if (given.getYear() > 1800 && given.getYear() < 2200) {
                return given.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
            }
        } catch (DateTimeException e) {
            throw noTime();
        }
        throw noTime();
    }

    private static InvalidRequest noTime() {
        return BodyLimits.mistake(
                "/observed_at", "应为带时区的时刻 / must be a time with its offset, e.g. 2025-06-30T09:30:00+08:00");
    }
}
