package minzheng.atlas.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.ingest.format.geojson.GeoJsonReader;
import minzheng.atlas.ingest.format.geopackage.GeoPackageReader;
import minzheng.atlas.ingest.format.gpx.GpxReader;
import minzheng.atlas.ingest.format.kml.KmlReader;
import minzheng.atlas.ingest.format.kml.KmzReader;
import minzheng.atlas.ingest.format.nmea.NmeaReader;
import minzheng.atlas.ingest.format.ogr.OgrReader;
import minzheng.atlas.ingest.format.parcel.ParcelFileReader;
import minzheng.atlas.ingest.format.shapefile.ShapefileReader;
import minzheng.atlas.ingest.format.xlsx.XlsxReader;

/** Every format that can be read. */
public final class Formats {
    public static final List<FormatReader> ALL = List.of(
            new KmlReader(),
            new KmzReader(),
            new GpxReader(),
            new GeoJsonReader(),
            OgrReader.fileGeodatabase(), // a zip too, so before the shapefiles
            OgrReader.dxf(),
            OgrReader.flatGeobuf(),
            new ShapefileReader(),
            new GeoPackageReader(),
            new NmeaReader(),
            new ParcelFileReader(),
            new XlsxReader(),
            new CsvReader());

    private static final int HEAD_BYTES = 4096;

    private Formats() {}

    /** The reader for a file, told by its name and first bytes. */
    public static FormatReader of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        byte[] head = head(file);
        return ALL.stream()
                .filter(format -> format.accepts(name, head))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_format",
                        "file",
                        "无法识别文件格式 / unknown file format: %s; can read: %s"
                                .formatted(
                                        file.getFileName(),
                                        ALL.stream().map(FormatReader::code).collect(Collectors.joining(", ")))));
    }

    private static byte[] head(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidRequest("file_missing", "file", "文件不存在 / no such file: " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw new InvalidRequest(
                    "file_unreadable", "file", "无法读取文件 / cannot read %s: %s".formatted(file, e.getMessage()));
        }
    }
}
