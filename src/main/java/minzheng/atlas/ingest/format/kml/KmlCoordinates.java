package minzheng.atlas.ingest.format.kml;

import minzheng.atlas.ingest.format.UnusableShape;
import minzheng.atlas.ingest.format.Vertices;
import minzheng.atlas.ingest.format.xml.XmlFile;

/** Text like {@code 108.3,22.8,0 108.4,22.9,0}: longitude, latitude and perhaps altitude, in degrees and metres. */
final class KmlCoordinates implements XmlFile.Characters {
    private static final int MAX_NUMBER_CHARS = 64;
    private static final String BLANKS =
            "逗号前后不要空格，每组写“经度,纬度” / no blanks beside commas, each position as longitude,latitude";

    private final Vertices vertices;
    private final StringBuilder number = new StringBuilder();
    private final double[] position = new double[3];
    private int numbers;
    private boolean comma;
    private boolean heights;

    KmlCoordinates(Vertices vertices) {
        this.vertices = vertices;
    }

    @Override
    public void take(char[] buffer, int start, int length) {
        for (int i = start; i < start + length; i++) {
            char c = buffer[i];
            if (c == ',') {
                endNumber();
                comma = true;
            } else if (Character.isWhitespace(c)) {
                endPosition();
            } else if (number.length() < MAX_NUMBER_CHARS) {
                number.append(c);
            } else {
                throw UnusableShape.notANumber(number + "…");
            }
        }
    }

    void end() {
        endPosition();
    }

    /** Whether an altitude other than 0 was given; most files write 0 everywhere and mean none. */
    boolean hasHeights() {
        return heights;
    }

    private void endPosition() {
        if (number.isEmpty() && numbers == 0 && !comma) {
            return;
        }
        endNumber();
        if (numbers < 2) {
            throw UnusableShape.because(
                    "只有一个坐标值 %s / only one number in a position: %1$s".formatted(position[0]), BLANKS);
        }
        vertices.add(position[0], position[1]);
        heights |= numbers == 3 && position[2] != 0;
        numbers = 0;
        comma = false;
    }

    private void endNumber() {
        if (number.isEmpty() || numbers == position.length) {
            throw UnusableShape.because(
                    number.isEmpty()
                            ? "逗号旁缺少数字 / a number is missing beside a comma"
                            : "一组坐标超过 3 个数 / more than 3 numbers in a position",
                    BLANKS);
        }
        position[numbers++] = parsed();
        number.setLength(0);
    }

    private double parsed() {
        String text = number.toString();
        char last = text.charAt(text.length() - 1);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value) && (Character.isDigit(last) || last == '.')) { // not "1d", "1f"
                return value;
            }
        } catch (NumberFormatException e) {
            throw UnusableShape.notANumber(text);
        }
        throw Character.isDigit(last) || text.endsWith("NaN") || text.endsWith("Infinity")
                ? UnusableShape.notFinite(text)
                : UnusableShape.notANumber(text);
    }
}
