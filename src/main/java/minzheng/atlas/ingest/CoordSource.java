package minzheng.atlas.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How coordinates were got; decides what they may be compared with later. */
public enum CoordSource {
    SURVEY,
    GNSS,
    DIGITISED,
    SCHEMATIC,
    UNKNOWN,
    MAP_APP_GCJ02,
    MAP_APP_BD09;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CoordSource> find(String code) {
        return Arrays.stream(values())
                .filter(source -> source.code().equals(code))
                .findFirst();
    }

    /** Obfuscated coordinates of map apps lie hundreds of metres off, and no way back may be shipped. */
    boolean isObfuscated() {
        return this == MAP_APP_GCJ02 || this == MAP_APP_BD09;
    }
}
