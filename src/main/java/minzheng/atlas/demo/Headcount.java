package minzheng.atlas.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Persons and households of one division at one year's end. */
record Headcount(long residents, long registered, long age60, long age65, long age80, long under18, long households) {

    static final List<String> HEADER = List.of(
            "division_code",
            "counted_on",
            "residents",
            "registered",
            "age60",
            "age65",
            "age80",
            "under18",
            "households",
            "synthetic");

    List<String> row(String divisionCode, String countedOn) {
        var row = new ArrayList<>(List.of(divisionCode, countedOn));
        LongStream.of(residents, registered, age60, age65, age80, under18, households)
                .mapToObj(Long::toString)
                .forEach(row::add);
        row.add("true");
        return row;
    }
}
