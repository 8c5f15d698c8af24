package minzheng.atlas.ingest;

import java.util.Locale;

/**
 * What a field is called where ten bytes are all there is (the attribute table of a shapefile): the name itself if it
 * fits, else its first six letters and three hexadecimal digits of its hash. The same name always gives the same one,
 * so an exported file is understood when it comes back.
 */
public final class ShortName {
    private static final int MOST = 10;
    private static final int KEPT = 6;

    private ShortName() {}

    /** Of an ASCII name. */
    public static String of(String name) {
        return name.length() <= MOST
                ? name
                : String.format(Locale.ROOT, "%s_%03x", name.substring(0, KEPT), name.hashCode() & 0xFFF);
    }
}
