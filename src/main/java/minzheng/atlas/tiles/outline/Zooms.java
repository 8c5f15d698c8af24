package minzheng.atlas.tiles.outline;

import org.locationtech.jts.geom.Envelope;

/**
 * For which zooms of WebMercatorQuad (tiles of 256 pixels) outlines are stored. At 13 half a pixel is 9 m, below the spacing
 * of surveyed vertices: from 14 on the outline itself is drawn. At 4 the whole country fits four tiles and little more
 * than nodes is left; zooms below use it too.
 */
public final class Zooms {
    public static final int FIRST = 4;
    public static final int LAST = 13;
    static final int COUNT = LAST - FIRST + 1;

    private static final double TILE_PIXELS = 256;
    private static final double EARTH_DEGREES = 360;

    private Zooms() {}

    /** The zoom of a simplification step: the finest comes first. */
    static int ofStep(int step) {
        return LAST - step;
    }

    /**
     * For each step half the side of a pixel in degrees. CoverageSimplifier cuts off corners whose area is at most the
     * tolerance squared; a pixel is cos(latitude) times as high as wide in degrees, hence the root.
     */
    static double[] tolerances(Envelope place) {
        double latitude = Math.toRadians(place.centre().y);
        double[] tolerances = new double[COUNT];
        for (int step = 0; step < COUNT; step++) {
            double pixelDegrees = EARTH_DEGREES / TILE_PIXELS / (1 << ofStep(step));
            tolerances[step] = pixelDegrees / 2 * Math.sqrt(Math.cos(latitude));
        }
        return tolerances;
    }
}
