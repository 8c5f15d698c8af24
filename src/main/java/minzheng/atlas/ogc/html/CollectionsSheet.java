package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All collections, what belongs together in one table. */
record CollectionsSheet(Site site, JsonNode document) implements Sheet {
    /** By what their ids begin or end with; the first that fits. */
    private enum Group {
        FACILITIES("设施 / Facilities", "facilities.*"),
        BOUNDARIES("界线、界桩与检查 / Boundaries, markers and checks", "boundary-.*|.*-findings"),
        COVERAGE("覆盖情况 / Coverage", "coverage-.*"),
        TEST("测试 / Test", "conformance-test"),
        DIVISIONS("行政区划 / Divisions", ".*");

        private final String title;
        private final String ids;

        Group(String title, String ids) {
            this.title = title;
            this.ids = ids;
        }

        static Group of(String id) {
            for (Group group : values()) {
                if (id.matches(group.ids)) {
                    return group;
                }
            }
            return DIVISIONS;
        }
    }

    @Override
    public String title() {
        return "集合 / Collections";
    }

    @Override
    public void write(Html html) {
        Map<Group, List<JsonNode>> groups = new EnumMap<>(Group.class);
        List<Group> order = new ArrayList<>();
        for (JsonNode collection : document.path("collections")) {
            Group group = Group.of(collection.path("id").asText());
            if (!order.contains(group)) {
                order.add(group);
            }
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(collection);
        }
        order.forEach(group -> table(html, group, groups.getOrDefault(group, List.of())));
    }

    private void table(Html html, Group group, List<JsonNode> collections) {
        html.open("section", "class", "scroll", "tabindex", "0", "aria-label", group.title);
        html.open("table", "class", "list")
                .element("caption", group.title)
                .open("thead")
                .open("tr");
        for (String heading : new String[] {"名称 / Title", "标识 / Id", "链接 / Links"}) {
            html.element("th", heading, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (JsonNode collection : collections) {
            String id = collection.path("id").asText();
            String address = site.collection(id);
            html.open("tr").open("th", "scope", "row");
            html.link(address, collection.path("title").asText()).close("th");
            html.open("td").element("code", id).close("td").open("td", "class", "ways");
            html.link(address + "/items", "要素 / Features").text(" ");
            html.link(address + "/schema", "属性 / Schema").text(" ");
            html.link(address + "/tiles", "瓦片 / Tiles").close("td").close("tr");
        }
        html.close("tbody").close("table").close("section");
    }
}
