package minzheng.atlas.ingest.offset;

import com.fasterxml.jackson.annotation.JsonProperty;
import minzheng.atlas.ingest.target.MappedRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A thing of the file where it would be stored: its middle and the corners of its box, in degrees of EPSG:4490. */
record GivenPlace(
        int n,
        @JsonProperty("external_id") @Nullable String externalId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        double lon,
        double lat,
        double west,
        double south,
        double east,
        double north) {
    static GivenPlace of(int n, MappedRow row, Geometry stored) {
        Coordinate middle = stored.getCentroid().getCoordinate();
        Envelope box = stored.getEnvelopeInternal();
        return new GivenPlace(
                n,
                row.text("external_id"),
                row.text("code"),
                row.text("name"),
                row.text("kind"),
                middle.x,
                middle.y,
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
    }

    Coordinate middle() {
        return new Coordinate(lon, lat);
    }

    Coordinate southWest() {
        return new Coordinate(west, south);
    }

    Coordinate northEast() {
        return new Coordinate(east, north);
    }
}
