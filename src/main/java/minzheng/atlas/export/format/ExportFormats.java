package minzheng.atlas.export.format;

import java.util.List;
import java.util.stream.Collectors;
import minzheng.atlas.fault.InvalidRequest;

/** Every format that can be written. */
public final class ExportFormats {
    public static final List<ExportFormat> ALL = List.of(
            new GeoJsonFormat(),
            new GeoPackageFormat(),
            new ShapefileFormat(),
            new CsvFormat(),
            new XlsxFormat(),
            new KmlFormat(),
            new GpxFormat());

    private ExportFormats() {}

    public static ExportFormat get(String code) {
        return ALL.stream()
                .filter(format -> format.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "unknown_format",
                        "f",
                        "未知的格式 / unknown format: \"%s\"; known: %s"
                                .formatted(
                                        code,
                                        ALL.stream().map(ExportFormat::code).collect(Collectors.joining(", ")))));
    }
}
