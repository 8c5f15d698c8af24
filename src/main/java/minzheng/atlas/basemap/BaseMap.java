package minzheng.atlas.basemap;

import java.net.URI;
import java.util.List;

/**
 * An approved map whose tiles lie on the grid of EPSG:3857.
 *
 * @param tiles addresses with {@code {z}}, {@code {x}} and {@code {y}}, for XYZ or WMTS
 * @param reviewNumber 审图号, shown on the map as the law wants
 * @param tileSize edge in pixels
 */
public record BaseMap(
        Name name,
        List<String> tiles,
        String crs,
        String reviewNumber,
        String attribution,
        int minZoom,
        int maxZoom,
        int tileSize) {
    /** What the map is called on the screen. */
    public record Name(String zh, String en) {}

    /** Scheme, host and port of each server: all that the pages may load from besides the service itself. */
    public List<String> hosts() {
        return tiles.stream()
                .map(template -> URI.create(template.replaceAll("[{}]", "")))
                .map(address -> address.getScheme() + "://" + address.getAuthority())
                .distinct()
                .toList();
    }
}
