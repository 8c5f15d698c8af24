package minzheng.atlas.demo;

import org.locationtech.jts.geom.Coordinate;

/** Pulls every free border vertex towards the middle of its neighbours, so that stairs and saw-teeth vanish. */
final class BorderSmoothing {

    private static final double PULL = 0.6;

    private BorderSmoothing() {}

    static void smooth(BorderNetwork network, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            for (int vertex = 0; vertex < network.size(); vertex++) {
                if (!network.isFixed(vertex)) {
                    pull(network, vertex);
                }
            }
        }
    }

    private static void pull(BorderNetwork network, int vertex) {
        var from = network.point(vertex);
        var middle = new Coordinate(0, 0);
        var around = network.neighbours(vertex);
        for (int neighbour : around) {
            middle.x += network.point(neighbour).x / around.size();
            middle.y += network.point(neighbour).y / around.size();
        }
        for (double pull = PULL; pull > 0.1; pull /= 2) {
            var to = LocalPlane.snapped(from.x + pull * (middle.x - from.x), from.y + pull * (middle.y - from.y));
            if (to.equals2D(from) || network.move(vertex, to)) {
                return;
            }
        }
    }
}
