package minzheng.atlas.crs;

import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * The bureau's own licensed conversion tool, put into the plug-in folder as a jar with a {@link java.util.ServiceLoader}
 * entry. None is shipped; see docs/how-to/convert-coordinates.md.
 */
public interface CoordinateConverter {
    /** Shown in reports of imports, e.g. product and version. */
    String name();

    /** Under which permission it is used; shown beside the name. */
    String licence();

    /** What it converts: {@code map_app_gcj02}, {@code map_app_bd09}, {@code xian_1980}, {@code beijing_1954}. */
    Set<String> converts();

    /**
     * Converts one place; called for every vertex, from several threads.
     *
     * @param from one of {@link #converts()}
     * @param given x = longitude, y = latitude in degrees of {@code from}
     * @return longitude and latitude in degrees of CGCS2000
     * @throws IllegalArgumentException when the tool does not cover the place
     */
    Coordinate toCgcs2000(String from, Coordinate given);
}
