package minzheng.atlas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class SweptTriangleTest {

    private final SweptTriangle swept =
            new SweptTriangle(new Coordinate(0, 0), new Coordinate(4, 0), new Coordinate(0, 4));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "beside,               5, 0, 5, 5, true",
        "inside,               1, 1, 2, 1, false",
        "through two sides,   -1, 1, 5, 1, false",
        "one end inside,       1, 1, 9, 9, false",
        "touching a side,      2, 2, 9, 9, false",
        "from a corner away,   4, 0, 9, 0, true",
        "from a corner in,     4, 0, 1, 1, false",
        "from a corner across, 4, 0, -1, 1, false",
        "to a corner,          9, 0, 4, 0, true",
        "along a side,         0, 0, 4, 0, false"
    })
    void tellsWhetherABorderIsInTheWay(String where, double x0, double y0, double x1, double y1, boolean clear) {
        assertThat(swept.isClearOf(new Coordinate(x0, y0), new Coordinate(x1, y1)))
                .as(where)
                .isEqualTo(clear);
    }
}
