package minzheng.atlas.division;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import minzheng.atlas.fault.InvalidRequest;

/** How coordinates were got; decides what they may be compared with later. */
public enum CoordSource {
    SURVEY,
    GNSS,
    DIGITISED,
    SCHEMATIC,
    /** Brought to CGCS2000 by the bureau's licensed tool from what a map app or an old datum gave. */
    CONVERTED,
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
    public boolean isObfuscated() {
        return this == MAP_APP_GCJ02 || this == MAP_APP_BD09;
    }

    /** Checks what a request says; obfuscated coordinates and unknown words are refused. */
    public static void require(String code, String field) {
        if (find(code).filter(source -> !source.isObfuscated()).isEmpty()) {
            throw new InvalidRequest(
                    "bad_coord_source",
                    field,
                    field + " = \"" + code + "\": 应为 / must be one of "
                            + Arrays.stream(values())
                                    .filter(source -> !source.isObfuscated())
                                    .map(CoordSource::code)
                                    .toList()
                            + "; 地图软件的偏移坐标不入库 / obfuscated coordinates of map apps are not stored");
        }
    }
}
