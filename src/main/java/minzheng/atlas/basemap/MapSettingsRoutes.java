package minzheng.atlas.basemap;

import minzheng.atlas.http.Exchange;
import minzheng.atlas.http.Parameters;
import minzheng.atlas.http.RouteTable;
import minzheng.atlas.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code /api/map-settings}: what the web map is set up with. */
public final class MapSettingsRoutes implements Routes {
    private final MapSettings settings;

    /** Null where the map has a plain background. */
    public MapSettingsRoutes(@Nullable BaseMap baseMap) {
        this.settings = new MapSettings(baseMap);
    }

    private record MapSettings(@Nullable BaseMap baseMap) {}

    @Override
    public void register(RouteTable table) {
        table.get("/api/map-settings", Parameters.NONE, this::show);
    }

    private void show(Exchange exchange) {
        exchange.json(settings);
    }
}
