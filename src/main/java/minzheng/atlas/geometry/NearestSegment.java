package minzheng.atlas.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds the segment of a line nearest to places that are asked for one after the other along another line. */
final class NearestSegment {
    private static final int FEW = 48;
    private static final int NEIGHBOURS = 2;

    private final Vertices line;
    private final HPRtree tree = new HPRtree();
    private int last;

    NearestSegment(Geometry geometry) {
        this.line = Vertices.of(geometry);
        for (int i = 1; i < line.size(); i++) {
            if (line.joined(i)) {
                last = last == 0 ? i : last;
                tree.insert(new Envelope(line.get(i - 1), line.get(i)), i);
            }
        }
        if (last == 0) {
            throw new IllegalArgumentException("no segment in " + geometry);
        }
    }

    Foot to(Coordinate place) {
        LocalMetres from = LocalMetres.at(place);
        Search search = new Search(from);
        if (line.size() <= FEW) {
            search.among(1, line.size());
        } else {
            search.among(last - NEIGHBOURS, last + NEIGHBOURS + 1);
            tree.query(from.within(Math.sqrt(search.best) * 1.0001 + 1e-6), item -> search.at((int) item));
        }
        last = search.vertex;
        return Foot.on(line, search.vertex, from);
    }

    /** Nearest among the segments ending at two vertices and all between them: never nearer than the truth. */
    Foot between(int oneVertex, int otherVertex, Coordinate place) {
        LocalMetres from = LocalMetres.at(place);
        Search search = new Search(from);
        search.among(Math.min(oneVertex, otherVertex), Math.max(oneVertex, otherVertex) + 1);
        return Foot.on(line, search.vertex, from);
    }

    private final class Search {
        private final LocalMetres from;
        private double best = Double.POSITIVE_INFINITY;
        private int vertex;

        Search(LocalMetres from) {
            this.from = from;
        }

        void among(int first, int end) {
            for (int i = Math.max(1, first); i < Math.min(end, line.size()); i++) {
                at(i);
            }
        }

        void at(int i) {
            if (line.joined(i)) {
                double squared = Foot.squared(line, i, from);
                // of two equally near the first, so that the answer does not depend on what was asked before
                if (squared < best || (squared == best && i < vertex)) {
                    best = squared;
                    vertex = i;
                }
            }
        }
    }
}
