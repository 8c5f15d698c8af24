package minzheng.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {
    /** The example of RFC 9110 §12.5.1, with the order that its table of weights gives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | 0.5",
                "image/jpeg | 0.5",
                "text/html | 0.3",
                "text/html;level=1 | 0.3",
                "application/json | 0.5"
            })
    void theMostParticularRangeCounts(String type, double weight) {
        Accept accept = Accept.parse("text/*;q=0.5, text/html;q=0.3, */*;q=0.5");
        assertThat(accept.wish(type) / 3).isEqualTo((int) (weight * 1000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "*/* | true",
                "TEXT/HTML | true",
                "text/* ; q=0.001 | true",
                "a/b, text/html;charset=utf-8 | true",
                "text/html;q=0 | false",
                "*/*, text/html;q=0.000 | false",
                "application/json | false",
                "text | false",
                "text/html;q=2 | false",
                "text/html;q=x, a/b | false",
                ",;/ | false"
            })
    void whatIsNotReadableFitsNothing(String header, boolean fits) {
        assertThat(Accept.parse(header).wish("text/html") > 0).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/html, */*", "text/html, text/*", "text/*, */*"})
    void amongEqualsTheMoreParticularIsWantedMore(String header) {
        Accept accept = Accept.parse(header);
        String second = header.contains("text/*") && header.startsWith("text/html") ? "text/css" : "a/b";
        assertThat(accept.wish("text/html")).isGreaterThan(accept.wish(second));
    }
}
