package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What is known or assumed of a county's population at the ends of 2020 and 2025. */
record CountyAssumption(
        String code,
        long residents2020,
        long residents2025,
        long registered2020,
        long registered2025,
        long age60In2020) {

    static List<CountyAssumption> read(Path csv) throws IOException {
        return new CsvFile(csv)
                .read().stream()
                        .map(r -> new CountyAssumption(
                                r.getField("county_code"),
                                Long.parseLong(r.getField("residents_2020")),
                                Long.parseLong(r.getField("residents_2025")),
                                Long.parseLong(r.getField("registered_2020")),
                                Long.parseLong(r.getField("registered_2025")),
                                Long.parseLong(r.getField("age60_2020"))))
                        .toList();
    }

    double residents(int year) {
        return between(residents2020, residents2025, year);
    }

    long registered(int year) {
        return Math.round(between(registered2020, registered2025, year));
    }

    /** Persons aged 60 and over if only the number of residents had changed since 2020. */
    double age60(int year) {
        return residents(year) * age60In2020 / residents2020;
    }

    private static double between(long in2020, long in2025, int year) {
        return in2020 + (in2025 - in2020) * (year - 2020) / 5.0;
    }
}
