package minzheng.atlas.boundary.check;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import minzheng.atlas.boundary.InspectionLimits;
import minzheng.atlas.geometry.Geodesic;
import minzheng.atlas.geometry.LocalMetres;
import minzheng.atlas.geometry.Width;
import org.locationtech.jts.geom.Polygon;

/**
 * The measures of a piece of disputed ground.
 *
 * @param widthM diameter of the largest circle inside, metres
 * @param classM the smallest class of {@code gap_width_classes_m} that explains it; infinite above the largest
 * @param areaM2 geodesic, square metres
 */
public record Ground(Polygon shape, double widthM, double classM, double areaM2) {
    public static Ground of(Polygon shape, InspectionLimits limits) {
        double width = Width.of((Polygon) LocalMetres.around(shape).of(shape));
        double smallest = limits.classes("gap_width_classes_m").stream()
                .filter(limit -> width <= limit)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return new Ground(shape, width, smallest, Geodesic.area(shape));
    }

    SortedMap<String, Double> measures() {
        SortedMap<String, Double> measures = new TreeMap<>();
        measures.put("width_m", widthM);
        measures.put("area_m2", areaM2);
        if (Double.isFinite(classM)) {
            measures.put("width_class_m", classM);
        }
        return measures;
    }

    /** E.g. {@code 最宽 0.30 m，面积 15.0 m²}. */
    String zh() {
        return String.format(Locale.ROOT, "最宽 %.3f m，面积 %.2f m²", widthM, areaM2);
    }

    String en() {
        return String.format(Locale.ROOT, "widest %.3f m, area %.2f m²", widthM, areaM2);
    }
}
