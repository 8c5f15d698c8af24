package minzheng.atlas.ingest.format.ogr;

/** The formats read through GDAL, each by one of its drivers and no other. */
enum OgrFormat {
    FILE_GDB("filegdb", "OpenFileGDB"),
    DXF("dxf", "DXF"),
    FLATGEOBUF("fgb", "FlatGeobuf");

    private final String code;
    private final String driver;

    OgrFormat(String code, String driver) {
        this.code = code;
        this.driver = driver;
    }

    String code() {
        return code;
    }

    String driver() {
        return driver;
    }
}
