package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Residents of the city at a year's end and the share of those aged 60 and over. */
record YearAssumption(int year, long residents, double age60Percent) {

    static List<YearAssumption> read(Path csv) throws IOException {
        return new CsvFile(csv)
                .read().stream()
                        .map(r -> new YearAssumption(
                                Integer.parseInt(r.getField("year")),
                                Long.parseLong(r.getField("residents")),
                                Double.parseDouble(r.getField("age60_pct"))))
                        .toList();
    }

    long age60() {
        return Math.round(residents * age60Percent / 100);
    }
}
