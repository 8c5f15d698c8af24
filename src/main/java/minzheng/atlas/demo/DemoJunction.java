package minzheng.atlas.demo;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** An invented tri-junction: where the lines of three units end. */
record DemoJunction(String code, String name, List<String> units, Coordinate place, LocalDate agreedOn) {
    DemoJunction at(Coordinate elsewhere) {
        return new DemoJunction(code, name, units, elsewhere, agreedOn);
    }
}
