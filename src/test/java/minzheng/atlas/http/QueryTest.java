package minzheng.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import minzheng.atlas.fault.InvalidRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class QueryTest {
    private static final Parameters KNOWN =
            Parameters.of("q", "kind", "bbox", "open", "n", "id").reading().paged();

    @Test
    void readsEveryTypeOfValue() {
        Query query = query("q=%E5%8D%97%E5%AE%81+1&as_of=2025-02-28&bbox=107.5,22,109,23.25&open=true&n=7&kind=a&id="
                + new UUID(1, 2) + "&limit=1000");
        assertThat(query.text("q")).contains("南宁 1");
        assertThat(query.date("as_of")).contains(LocalDate.of(2025, 2, 28));
        assertThat(query.bbox("bbox")).contains(new Envelope(107.5, 109, 22, 23.25));
        assertThat(query.flag("open")).contains(true);
        assertThat(query.number("n", 0, 9)).contains(7L);
        assertThat(query.choice("kind", List.of("a", "b"))).contains("a");
        assertThat(query.id("id")).contains(new UUID(1, 2));
        assertThat(query.limit()).isEqualTo(1000);
    }

    @Test
    void whatIsNotGivenIsEmptyOrItsDefault() {
        Query query = Query.parse(null, KNOWN);
        assertThat(query.text("q")).isEmpty();
        assertThat(query.limit()).isEqualTo(100);
    }

    @Test
    void unknownParameterIsNamedWithTheAllowedOnes() {
        refuses(() -> query("kid=1"), "kid", "unknown parameter: kid; allowed: q, kind, bbox, open, n, id, as_of");
        refuses(() -> query("as-of=2025-01-01"), "as-of", "as_of");
        refuses(() -> Query.parse("a", Parameters.NONE), "a", "none");
    }

    @Test
    void repeatedParameterIsNamed() {
        refuses(() -> query("q=1&q=2"), "q", "given twice");
    }

    @Test
    void malformedValueIsNamedWithValueAndFormat() {
        refuses(() -> query("as_of=2025-02-30").date("as_of"), "as_of", "as_of=2025-02-30 must be YYYY-MM-DD");
        refuses(() -> query("as_of=+2025-1-1").date("as_of"), "as_of", "YYYY-MM-DD");
        refuses(() -> query("limit=0").limit(), "limit", "1..1000");
        refuses(() -> query("limit=1001").limit(), "limit", "1..1000");
        refuses(() -> query("limit=ten").limit(), "limit", "limit=ten");
        refuses(() -> query("q=").text("q"), "q", "1-200 characters");
        refuses(() -> query("q=%00").text("q"), "q", "1-200 characters");
        refuses(() -> query("q=%E5%8D").text("q"), "q", "UTF-8");
        refuses(() -> query("q=%").text("q"), "q", "UTF-8");
        refuses(() -> query("open=yes").flag("open"), "open", "true or false");
        refuses(() -> query("kind=c").choice("kind", List.of("a", "b")), "kind", "one of a, b");
        refuses(() -> query("id=1-2-3-4-5").id("id"), "id", "UUID");
        refuses(() -> query("cursor=!").cursor(text -> text), "cursor", "next link");
    }

    @Test
    void boxMustHaveItsSidesInOrderWithinTheWorld() {
        for (String box : List.of("1,2,3", "3,2,1,4", "1,4,2,3", "1,2,3,95", "1,2,181,4", "a,2,3,4", "1,2,NaN,4")) {
            refuses(() -> query("bbox=" + box).bbox("bbox"), "bbox", "west,south,east,north");
        }
    }

    private static Query query(String raw) {
        return Query.parse(raw, KNOWN);
    }

    private static void refuses(ThrowingCallable reading, String field, String part) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        InvalidRequest.class, e -> assertThat(e.field()).isEqualTo(field))
                .hasMessageContaining(part);
    }
}
