package minzheng.atlas.ogc.html;

import com.fasterxml.jackson.databind.JsonNode;
import minzheng.atlas.ogc.collection.PublishedCollection;
import minzheng.atlas.ogc.collection.PublishedProperty;

/** One feature with all that is known of it. */
record ItemSheet(Site site, PublishedCollection collection, JsonNode feature) implements Sheet {
    @Override
    public String title() {
        JsonNode properties = feature.path("properties");
        for (String name : new String[] {"name", "number", "code"}) {
            if (properties.path(name).isTextual()) {
                return properties.path(name).asText();
            }
        }
        return feature.path("id").asText();
    }

    @Override
    public void write(Html html) {
        JsonNode properties = feature.path("properties");
        html.element("h2", "属性 / Properties").open("dl", "class", "properties");
        html.element("dt", "标识 / Id")
                .open("dd")
                .element("code", feature.path("id").asText())
                .close("dd");
        for (PublishedProperty property : collection.properties()) {
            if (properties.has(property.name())) {
                html.element("dt", property.label().toString()).open("dd");
                Values.write(html, property, properties.path(property.name()));
                html.close("dd");
            }
        }
        html.close("dl").element("h2", "几何 / Geometry");
        geometry(html, Shape.of(feature.path("geometry")));
    }

    private void geometry(Html html, Shape shape) {
        if (!shape.isThere()) {
            html.element("p", "没有坐标 / No coordinates");
            return;
        }
        String words = "略图：%s，%d 个顶点 / sketch, %2$d vertices".formatted(shape.name(), shape.vertices());
        if (shape.vertices() > 1) {
            Sketch.draw(html, feature.path("geometry"), shape.box(), site.crs(), words);
        }
        html.open("dl");
        html.element("dt", "类型 / Type").element("dd", shape.name());
        html.element("dt", "顶点数 / Vertices").element("dd", Integer.toString(shape.vertices()));
        html.element("dt", "坐标 / Coordinates")
                .open("dd")
                .element("code", shape.text())
                .close("dd");
        html.element("dt", "坐标系 / CRS").element("dd", site.crs().uri()).close("dl");
    }
}
