package minzheng.atlas.demo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Spreads the city's population over townships and communities. The city's residents and its share of elders are given;
 * everything below is invented, in whole persons that add up at every level.
 */
final class PopulationSpread {

    private static final long SEED = 8741584;
    private static final double RESIDENTS_PER_HOUSEHOLD = 2.75;
    private static final double AGE65_OF_AGE60 = 0.71;
    private static final double AGE80_OF_AGE60 = 0.155;

    private final List<CountyAssumption> counties;
    private final Map<String, List<DivisionRow>> children = new LinkedHashMap<>();
    private final Map<String, PopulationTraits> traits = new HashMap<>();

    PopulationSpread(List<CountyAssumption> counties, List<DivisionRow> divisions) {
        this.counties = counties;
        var random = new Random(SEED);
        for (var row : divisions) {
            if (row.isTownship() || row.isCommunity()) {
                var sisters = children.computeIfAbsent(row.parentCode(), code -> new ArrayList<>());
                traits.put(row.code(), PopulationTraits.draw(row.type(), sisters.isEmpty(), random));
                sisters.add(row);
            }
        }
    }

    /** Townships and communities by code. */
    Map<String, Headcount> spread(YearAssumption year) {
        var all = new LinkedHashMap<String, Headcount>();
        var totals = countyTotals(year);
        for (int c = 0; c < counties.size(); c++) {
            descend(counties.get(c).code(), totals.get(c), year.year(), all);
        }
        return all;
    }

    private List<Headcount> countyTotals(YearAssumption year) {
        int y = year.year();
        long[] residents = LargestRemainder.share(
                year.residents(),
                counties.stream().mapToDouble(county -> county.residents(y)).toArray());
        long[] age60 = LargestRemainder.share(
                year.age60(),
                counties.stream().mapToDouble(county -> county.age60(y)).toArray());
        double childhood = 0.235 - 0.003 * (y - 2020);
        return IntStream.range(0, counties.size())
                .mapToObj(c -> new Headcount(
                        residents[c],
                        counties.get(c).registered(y),
                        age60[c],
                        Math.round(age60[c] * AGE65_OF_AGE60),
                        Math.round(age60[c] * AGE80_OF_AGE60),
                        Math.round(residents[c] * childhood),
                        Math.round(residents[c] / RESIDENTS_PER_HOUSEHOLD)))
                .toList();
    }

    private void descend(String parent, Headcount total, int year, Map<String, Headcount> all) {
        var units = children.getOrDefault(parent, List.of());
        if (units.isEmpty()) {
            return;
        }
        var counts = divide(
                total,
                units.stream()
                        .map(unit -> requireNonNull(traits.get(unit.code())))
                        .toList(),
                year - 2020);
        for (int i = 0; i < units.size(); i++) {
            all.put(units.get(i).code(), counts.get(i));
            descend(units.get(i).code(), counts.get(i), year, all);
        }
    }

    private static List<Headcount> divide(Headcount total, List<PopulationTraits> units, int years) {
        long[] residents = LargestRemainder.share(
                total.residents(),
                units.stream().mapToDouble(unit -> unit.sizeAfter(years)).toArray());
        long[] registered =
                share(total.registered(), i -> residents[i] * units.get(i).registered(), units);
        long[] age60 = share(total.age60(), i -> residents[i] * units.get(i).old(), units);
        long[] age65 = share(total.age65(), i -> age60[i] * units.get(i).older(), units);
        long[] age80 = share(total.age80(), i -> age65[i] * units.get(i).older(), units);
        long[] under18 = share(total.under18(), i -> residents[i] * units.get(i).young(), units);
        long[] households =
                share(total.households(), i -> residents[i] / units.get(i).householdSize(), units);
        return IntStream.range(0, units.size())
                .mapToObj(i -> new Headcount(
                        residents[i], registered[i], age60[i], age65[i], age80[i], under18[i], households[i]))
                .toList();
    }

    private static long[] share(long total, IntToDoubleFunction weight, List<PopulationTraits> units) {
        return LargestRemainder.share(
                total, IntStream.range(0, units.size()).mapToDouble(weight).toArray());
    }
}
