package minzheng.atlas.ogc.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void textAndValuesAreEscaped() {
        Html html = new Html().element("p", "<script>alert(1)</script> & '\"", "title", "\"><img src=x onerror=\"a()");
        assertThat(written(html))
                .isEqualTo("<p title=\"&quot;&gt;&lt;img src=x onerror=&quot;a()\">"
                        + "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;&quot;</p>");
    }

    @Test
    void controlCharactersAreReplaced() {
        assertThat(written(new Html().text("a\u0001\u0085\uFFFFb\tc"))).isEqualTo("a\uFFFD\uFFFD\uFFFDb\tc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "http://a/{tileMatrix}"
            })
    void otherAddressesAreWordsOnly(String address) {
        assertThat(written(new Html().link(address, "here"))).isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a/b?c=d", "HTTPS://a", "/ogc", "items/1", "?f=json", "#main"})
    void addressesOfTheWebAreLinks(String address) {
        assertThat(written(new Html().link(address, "here"))).isEqualTo("<a href=\"" + address + "\">here</a>");
    }

    @Test
    void englishBesideChineseIsMarked() {
        assertThat(written(new Html().words("设施 / Facilities"))).isEqualTo("设施 <span lang=\"en\">Facilities</span>");
        assertThat(written(new Html().words("a / b"))).isEqualTo("a / b");
        assertThat(written(new Html().words("一街道 / 二街道"))).isEqualTo("一街道 / 二街道");
    }

    private static String written(Html html) {
        return new String(html.bytes(), StandardCharsets.UTF_8);
    }
}
