package minzheng.atlas.ingest.format.geojson;

import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;

/** What stands inside {@code coordinates}: a position, a run of positions, or lists of these. */
sealed interface Nest {
    /** x is east or longitude. */
    record Position(double x, double y) implements Nest {}

    record Run(CoordinateSequence points) implements Nest {}

    record Lists(List<Nest> items) implements Nest {}
}
