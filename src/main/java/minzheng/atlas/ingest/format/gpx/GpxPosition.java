package minzheng.atlas.ingest.format.gpx;

import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.xml.XmlFile;

/** The lon and lat attributes of the element just begun, in degrees. */
record GpxPosition(double lon, double lat) {
    private static final int MAX_NUMBER_CHARS = 64;

    static GpxPosition of(XmlFile xml) {
        return new GpxPosition(ordinate(xml, "lon"), ordinate(xml, "lat"));
    }

    private static double ordinate(XmlFile xml, String name) {
        String text = xml.attribute(name);
        if (text == null || text.isBlank()) {
            throw UnusableShape.because(
                    "缺少 %s 属性 / the %1$s attribute is missing".formatted(name),
                    "每个点都要有 lat 和 lon / every point needs lat and lon");
        }
        String number = text.strip();
        if (number.equals("NaN") || number.endsWith("Infinity")) {
            throw UnusableShape.notFinite(number);
        }
        if (number.length() > MAX_NUMBER_CHARS || !number.matches("[-+.0-9eE]+")) {
            throw UnusableShape.notANumber(number);
        }
        try {
            double value = Double.parseDouble(number);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw UnusableShape.notANumber(number);
        }
        throw UnusableShape.notFinite(number);
    }
}
