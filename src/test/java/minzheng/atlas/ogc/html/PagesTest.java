package minzheng.atlas.ogc.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minzheng.atlas.support.Api;
import minzheng.atlas.support.GridCity;
import minzheng.atlas.support.GridCity.Unit;
import minzheng.atlas.support.PostgisExtension;
import minzheng.atlas.support.Served;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The pages of a running service. Nothing here writes after the start. */
class PagesTest {
    @RegisterExtension
    static final PostgisExtension postgis = new PostgisExtension();

    private static final String HOME = "/ogc/collections/facilities-elder-care-institution/items";

    private static Served served;
    private static Api api;

    @BeforeAll
    static void start() {
        GridCity city = GridCity.build(postgis);
        city.add(
                GridCity.facility("a", "elder_care_institution", 0, 0, "{\"beds_total\": 0}"),
                GridCity.facility("b", "elder_care_institution", 3, 1, "{}"));
        served = Served.start(postgis, LocalDate.of(2025, 6, 30));
        api = served.api();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static Stream<String> pages() {
        return Stream.of("/ogc", "/ogc/internal")
                .flatMap(root -> Stream.of(
                                "",
                                "/conformance",
                                "/collections",
                                "/collections/townships",
                                "/collections/townships/queryables",
                                "/collections/facilities-elder-care-institution/schema",
                                "/collections/facilities-elder-care-institution/items?limit=1",
                                "/api",
                                "/collections/townships/items?datetime=2024-01-01",
                                "/collections/townships/items/" + Unit.T4.id())
                        .map(path -> root + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageCanBeReadByEverybody(String path) {
        Markup page = page(path);
        assertThat(page.values("html", "lang")).containsExactly("zh-CN");
        assertThat(page.texts("h1")).hasSize(1).allMatch(title -> !title.isBlank());
        assertThat(page.texts("title").get(0)).endsWith(" – 民政一张图");
        assertThat(page.values("a", "href").get(0)).isEqualTo("#main");
        assertThat(page.values("main", "id")).containsExactly("main");
        assertThat(page.all("caption")).hasSameSizeAs(page.all("table"));
        assertThat(page.values("th", "scope")).hasSameSizeAs(page.all("th"));
        assertThat(page.values("label", "for"))
                .containsExactlyElementsOf(page.elements().stream()
                        .filter(field -> Set.of("input", "select").contains(field.getTagName()))
                        .filter(field -> !field.getAttribute("type").equals("hidden"))
                        .map(field -> field.getAttribute("id"))
                        .toList());
        assertThat(page.values("section", "aria-label")).doesNotHaveDuplicates();
        assertThat(page.values("*", "id")).doesNotHaveDuplicates();
        assertThat(headings(page)).startsWith(1).doesNotContain(3).containsOnlyOnce(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingComesFromElsewhereAndNoScriptRuns(String path) {
        Markup page = page(path);
        assertThat(page.all("script")).isEmpty();
        assertThat(page.values("*", "src")).isEmpty();
        assertThat(page.elements().stream()
                        .flatMap(element -> java.util.stream.IntStream.range(
                                        0, element.getAttributes().getLength())
                                .mapToObj(i -> element.getAttributes().item(i).getNodeName())))
                .noneMatch(name -> name.startsWith("on"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkWithinLeadsSomewhere(String path) {
        Set<String> addresses = page(path).values("a", "href").stream()
                .filter(address -> !address.equals("/") && !address.startsWith("#"))
                .map(URI::create)
                .filter(address -> address.getHost() == null || address.getPort() == served.port())
                .map(address ->
                        address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
                .collect(Collectors.toSet());
        assertThat(addresses).hasSizeGreaterThan(2).allMatch(address -> address.startsWith("/ogc"));
        for (String address : addresses) {
            assertThat(api.get(address, "Accept", "text/html").status())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void theWayLeadsThroughTheCollection() {
        Markup page = page("/ogc/internal/collections/townships/items/" + Unit.T4.id());
        Element crumbs = page.all("ol").get(0);
        assertThat(crumbs.getTextContent()).isEqualTo("首页 Home集合 Collections乡镇 Townships and towns要素 Features四镇");
        assertThat(page.values("a", "href"))
                .contains(
                        "/ogc/internal",
                        "/ogc/internal/collections",
                        "/ogc/internal/collections/townships",
                        "/ogc/internal/collections/townships/items");
    }

    @Test
    void featuresAreATableWithWordsForHeadingsAndADashForNothing() {
        Markup page = page(HOME);
        assertThat(page.texts("thead").get(0)).contains("床位数 Beds").doesNotContain("beds_total");
        assertThat(rowOf(page, "设施a")).contains("0 张");
        assertThat(rowOf(page, "设施b")).contains("—").doesNotContain("0 张");
        assertThat(page.texts("p")).anyMatch(text -> text.contains("2 matched, 2 on this page"));
    }

    @Test
    void nextPagesAreFollowedToTheEnd() {
        Markup first = page(HOME + "?limit=1");
        String next = first.all("a").stream()
                .filter(link -> link.getAttribute("rel").equals("next"))
                .map(link -> URI.create(link.getAttribute("href")))
                .map(address -> address.getRawPath() + "?" + address.getRawQuery())
                .findFirst()
                .orElseThrow();
        Markup second = page(next);
        assertThat(second.values("a", "rel")).doesNotContain("next");
        assertThat(second.texts("a")).contains("第一页 First page");
        assertThat(List.of(first.texts("tbody"), second.texts("tbody")).toString())
                .contains("设施a", "设施b");
    }

    @Test
    void theFormKeepsWhatWasAsked() {
        Markup page = page(HOME + "?bbox=108,22,109,23&beds_total=0&sortby=-name&is_public=true");
        List<Element> fields = page.elements().stream()
                .filter(element -> element.getTagName().equals("input"))
                .toList();
        assertThat(fields.stream().map(field -> field.getAttribute("name") + "=" + field.getAttribute("value")))
                .contains("bbox=108,22,109,23", "beds_total=0", "sortby=-name", "f=html");
        assertThat(page.values("option", "selected")).isNotEmpty();
        assertThat(page.values("details", "open")).isNotEmpty();
        assertThat(page.all("tr")).hasSize(2);
    }

    /** A square of two cells: five vertices, and its picture in whichever order its axes are. */
    @Test
    void oneFeatureIsShownWithItsGeometry() {
        String path = "/ogc/collections/townships/items/" + Unit.T4.id();
        Markup page = page(path);
        assertThat(page.texts("dd")).contains("990102104", "5", "是 Yes", "多面 MultiPolygon", "—");
        assertThat(page.values("svg", "role")).containsExactly("img");
        Markup flipped = page(path + "?crs=http%3A%2F%2Fwww.opengis.net%2Fdef%2Fcrs%2FEPSG%2F0%2F4490");
        assertThat(flipped.values("svg", "viewBox")).isEqualTo(page.values("svg", "viewBox"));
        assertThat(flipped.texts("code").get(1)).isNotEqualTo(page.texts("code").get(1));
    }

    @Test
    void anyOtherDocumentIsItsMembers() {
        Markup page = page("/ogc/tileMatrixSets/CGCS2000Quad");
        assertThat(page.texts("dt")).contains("id", "crs", "tileMatrices");
        assertThat(page.texts("dd")).contains("CGCS2000Quad", "[-90, -180]", "[90, 180]");
        assertThat(page.texts("th")).contains("scaleDenominator");
    }

    private static Markup page(String path) {
        Api.Answer answer = api.get(path, "Accept", "text/html");
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return Markup.parse(answer.text());
    }

    private static String rowOf(Markup page, String name) {
        return page.texts("tr").stream()
                .filter(row -> row.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> headings(Markup page) {
        return page.elements().stream()
                .map(Element::getTagName)
                .filter(tag -> tag.matches("h[1-6]"))
                .map(tag -> Integer.parseInt(tag.substring(1)))
                .toList();
    }
}
