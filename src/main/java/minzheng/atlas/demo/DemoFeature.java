package minzheng.atlas.demo;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** An invented river, road or ridge that a line follows. */
record DemoFeature(String code, String name, String kind, String line, List<Coordinate> course) {
    DemoFeature along(List<Coordinate> newCourse) {
        return new DemoFeature(code, name, kind, line, newCourse);
    }
}
