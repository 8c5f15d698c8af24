package minzheng.atlas.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;

/** Vector tiles of the facilities: none asked for before (cold), and a few again and again (warm). QGIS Server has none. */
final class OgcTiles {
    private static final int[] ZOOMS = {5, 10, 14};
    private static final int COLD = 400;
    private static final int WARM = 20;

    private final String ours;
    private final WebClient web;

    OgcTiles(String collection, WebClient web) {
        this.ours = collection + "/tiles/WebMercatorQuad/";
        this.web = web;
    }

    private record Tile(int zoom, int row, int column) {
        static Tile at(int zoom, double longitude, double latitude) {
            double side = 1 << zoom;
            double y = Math.toRadians(latitude);
            return new Tile(zoom, (int) (side * (1 - Math.log(Math.tan(y) + 1 / Math.cos(y)) / Math.PI) / 2), (int)
                    (side * (longitude + 180) / 360));
        }
    }

    /** Cold ones are asked once at each number of connections, hence two lists. */
    List<OgcCase> cases() {
        List<OgcCase> cases = new ArrayList<>();
        for (int zoom : ZOOMS) {
            List<Tile> tiles = tiles(zoom);
            cases.add(of("tiles of zoom " + zoom + ", cold", tiles, false));
            cases.add(of("tiles of zoom " + zoom + ", warm", tiles.subList(0, Math.min(WARM, tiles.size())), true));
        }
        return cases;
    }

    private static List<Tile> tiles(int zoom) {
        Random random = new Random(zoom);
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < COLD; i++) {
            tiles.add(Tile.at(zoom, 80.1 + 37.3 * random.nextDouble(), 24.1 + 6.2 * random.nextDouble()));
        }
        return tiles.stream().distinct().toList();
    }

    private OgcCase of(String name, List<Tile> tiles, boolean again) {
        Map<String, IntConsumer> sides = new LinkedHashMap<>();
        sides.put(OgcCases.OURS, question -> web.get(ours(tiles.get(question))));
        sides.put(OgcCases.MAPSERVER, question -> web.get(mapServer(tiles.get(question))));
        return new OgcCase(name, tiles.size(), again, sides);
    }

    private String ours(Tile tile) {
        return ours + tile.zoom() + "/" + tile.row() + "/" + tile.column();
    }

    private static String mapServer(Tile tile) {
        return OgcPeers.mapServer() + "?map=bench&mode=tile&tilemode=gmap&layers=facilities&map.imagetype=mvt&tile="
                + tile.column() + "+" + tile.row() + "+" + tile.zoom();
    }
}
