package minzheng.atlas.ogc.description;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable.Route;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void routeWithoutTextIsRefused() {
        Route unknown = new Route("GET", "/ogc/maps", Parameters.NONE, exchange -> {});
        Template texts = Template.read();
        assertThatThrownBy(() -> texts.of(unknown, "/ogc")).hasMessageEndingWith("no text about GET /ogc/maps");
    }
}
