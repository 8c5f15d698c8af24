package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;

/** What the invented facilities are placed into: Nanning's units, their schematic outlines, their households. */
final class DemoCity {

    /** 石埠街道 lies in 高新技术产业开发区 with 99 % of its outline. */
    private static final Set<String> WHOLLY_IN_A_ZONE = Set.of("450107009");

    private final Map<String, DivisionRow> divisions = new LinkedHashMap<>();
    private final Map<String, PointSampler> townships = new LinkedHashMap<>();
    private final Map<String, PointSampler> areas = new LinkedHashMap<>();
    private final Map<String, String> areaNames = new LinkedHashMap<>();
    private final Path population;

    DemoCity(Path home) throws IOException {
        for (var row : DivisionRow.readCurrent(home.resolve("seeds/divisions/nanning.csv"))) {
            divisions.put(row.code(), row);
        }
        var outlines = home.resolve("gisdata/nanning-schematic");
        for (var outline : OutlineFiles.read(outlines.resolve("townships.geojson"))) {
            townships.put(outline.code(), new PointSampler(outline));
        }
        for (var outline : OutlineFiles.read(outlines.resolve("management-areas.geojson"))) {
            areas.put(outline.code(), new PointSampler(outline));
            areaNames.put(outline.code(), outline.name());
        }
        population = home.resolve("seeds/population/nanning.csv");
    }

    DivisionRow unit(String code) {
        var row = divisions.get(code);
        if (row == null) {
            throw new IllegalArgumentException("no unit with code " + code);
        }
        return row;
    }

    List<DivisionRow> counties() {
        return units(DivisionRow::isCounty);
    }

    List<DivisionRow> subdistricts() {
        return units(DivisionRow::isSubdistrict);
    }

    /** Towns and townships. */
    List<DivisionRow> ruralTownships() {
        return units(row -> row.isTownship() && !row.isSubdistrict());
    }

    List<DivisionRow> townships() {
        return units(DivisionRow::isTownship);
    }

    List<DivisionRow> townshipsOf(String countyCode) {
        return units(row -> row.isTownship() && row.parentCode().equals(countyCode));
    }

    List<DivisionRow> communities() {
        return units(DivisionRow::isCommunity);
    }

    private List<DivisionRow> units(Predicate<DivisionRow> wanted) {
        return divisions.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(DivisionRow::code))
                .toList();
    }

    /** A point of the township outside every zone and quasi unit, so that it counts for the township alone. */
    Coordinate pointIn(String townshipCode, Random random) {
        boolean zonesToo = !WHOLLY_IN_A_ZONE.contains(townshipCode);
        var outside = areas.entrySet().stream()
                .filter(area -> zonesToo || !area.getKey().startsWith("DZ-"))
                .map(Map.Entry::getValue)
                .toList();
        return samplerOf(townships, townshipCode).draw(random, outside);
    }

    /** A point of the area that lies in no other area. */
    Coordinate pointInArea(String areaCode, Random random) {
        var others = new ArrayList<>(areas.values());
        others.remove(samplerOf(areas, areaCode));
        return samplerOf(areas, areaCode).draw(random, others);
    }

    String areaName(String areaCode) {
        var name = areaNames.get(areaCode);
        if (name == null) {
            throw new IllegalArgumentException("no management area " + areaCode);
        }
        return name;
    }

    String townshipAt(Coordinate p) {
        return townships.entrySet().stream()
                .filter(entry -> entry.getValue().contains(p))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no township at " + p));
    }

    private static PointSampler samplerOf(Map<String, PointSampler> samplers, String code) {
        var sampler = samplers.get(code);
        if (sampler == null) {
            throw new IllegalArgumentException("no outline for " + code);
        }
        return sampler;
    }

    /** Households of every community by the count of the day. */
    Map<String, Integer> communityHouseholds(LocalDate counted) throws IOException {
        var households = new LinkedHashMap<String, Integer>();
        for (var count : new CsvFile(population).read()) {
            var code = count.getField("division_code");
            if (code.length() == 12 && count.getField("counted_on").equals(counted.toString())) {
                households.put(code, Integer.valueOf(count.getField("households")));
            }
        }
        if (households.isEmpty()) {
            throw new IllegalArgumentException("no community was counted on " + counted + " in " + population);
        }
        return households;
    }
}
