package minzheng.atlas.ingest;

import java.util.List;
import minzheng.atlas.ingest.target.MappedRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Gives the rows of one file their places. */
interface RowPlacing {
    /** Puts the place of a row into it, or a finding why it has none. */
    void place(@Nullable Geometry fromFile, MappedRow row);

    /** What holds for the file as a whole, known once its rows were placed. */
    List<Finding> notes();
}
