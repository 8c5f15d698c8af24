package minzheng.atlas.ingest.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SamenessTest {
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 1, 1);
    private static final String PLOT = "POLYGON ((0 0, 0 1, 1 1, 1 0, 0 0))";
    private static final String SAME_PLOT = "MULTIPOLYGON (((1 1, 1 0, 1e-10 0, 0 1, 1 1)))";

    /** A thing with a part of each kind. */
    public record Thing(
            String name,
            @Nullable Geometry geom,
            @Nullable Geometry entrance,
            BigDecimal beds,
            JsonNode details,
            LocalDate from,
            LocalDate to) {}

    private static final Ledger<Thing> LEDGER = new Ledger<>(
            Thing.class,
            "thing_row",
            "thing_id",
            thing -> new UUID(0, 1),
            thing -> new Span(thing.from(), thing.to()),
            (t, span) -> new Thing(t.name(), t.geom(), t.entrance(), t.beds(), t.details(), span.from(), span.to()),
            (change, rows, overlay) -> {},
            false);

    @Test
    void numbersOfAnotherScaleAndShapesWrittenOtherwiseAreTheSame() {
        assertThat(Sameness.of(thing("甲", PLOT, "10", "{\"a\": 1}"), thing("甲", SAME_PLOT, "10.0", "{\"a\": 1.0}")))
                .isTrue();
        assertThat(Sameness.of(thing("甲", PLOT, "10", "{\"a\": 1}"), thing("甲", PLOT, "10", "{\"a\": 2}")))
                .isFalse();
        assertThat(Sameness.of(thing("甲", PLOT, "10", "{}"), thing("乙", PLOT, "10", "{}")))
                .isFalse();
        assertThat(Sameness.of(thing("甲", PLOT, "10", "{}"), thing("甲", null, "10", "{}")))
                .isFalse();
        assertThat(Sameness.of(thing("甲", null, "10", "{}"), thing("甲", null, "10", "{}")))
                .isTrue();
    }

    @Test
    void anotherNameDoesNotMoveTheShapeByItsRounding() {
        Thing recorded = thing("甲", PLOT, "10", "{}");
        Thing incoming = thing("乙", SAME_PLOT, "11", "{\"a\": 1}");

        Thing kept = LEDGER.keepingShapes(incoming, List.of(recorded));

        assertThat(kept)
                .isEqualTo(new Thing("乙", recorded.geom(), null, new BigDecimal("11"), incoming.details(), BEGIN, END));
    }

    @Test
    void aShapeThatMovedIsTakenOver() {
        Thing incoming = thing("甲", "POLYGON ((0 0, 0 1, 1 1, 1 2e-8, 0 0))", "10", "{}");

        assertThat(LEDGER.keepingShapes(incoming, List.of(thing("甲", PLOT, "10", "{}"))))
                .isSameAs(incoming);
        assertThat(LEDGER.keepingShapes(incoming, List.of(thing("甲", null, "10", "{}"))))
                .isSameAs(incoming);
    }

    @Test
    void aShapeOfAnotherTimeIsNotTaken() {
        Thing before = LEDGER.during().apply(thing("甲", PLOT, "10", "{}"), new Span(BEGIN, MOVED));
        Thing after = LEDGER.during().apply(thing("乙", SAME_PLOT, "10", "{}"), new Span(MOVED, END));

        assertThat(LEDGER.keepingShapes(after, List.of(before))).isSameAs(after);
    }

    private static Thing thing(String name, @Nullable String wkt, String beds, String details) {
        try {
            Geometry geom = wkt == null ? null : new WKTReader().read(wkt);
            return new Thing(name, geom, null, new BigDecimal(beds), new ObjectMapper().readTree(details), BEGIN, END);
        } catch (ParseException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
