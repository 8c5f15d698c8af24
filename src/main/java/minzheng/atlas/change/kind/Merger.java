package minzheng.atlas.change.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import minzheng.atlas.db.Reading;
import minzheng.atlas.division.Division;
import minzheng.atlas.division.DivisionDraft;
import minzheng.atlas.division.Population;
import minzheng.atlas.division.Redivision;
import minzheng.atlas.facility.Label;
import minzheng.atlas.geometry.OutlineSum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Units end and a new one begins in their place, with lineage; its people are the sum of counts of one day. */
final class Merger implements ChangeKind {
    @Override
    public String code() {
        return "merge";
    }

    @Override
    public Label label() {
        return new Label("合并", "merger");
    }

    @Override
    public String needs() {
        return "units, into {code, name, type?}, parent?";
    }

    @Override
    public Redivision propose(Asked asked, Ground ground) {
        asked.knows("units", "into", "parent");
        List<Division> units = asked.texts("units", 2).stream()
                .map(unit -> ground.unit("units", unit))
                .toList();
        Division first = units.get(0);
        if (units.stream().anyMatch(unit -> !unit.level().equals(first.level()))) {
            throw Asked.mistake("wrong_level", "units", "须为同一级单位 / the units must be of one level");
        }
        ObjectNode into = asked.object("into");
        UUID parent = asked.only("parent").isEmpty()
                ? first.parentId()
                : ground.unit("parent", asked.text("parent")).id();
        UUID id = UUID.randomUUID();
        Division whole = new DivisionDraft(into, Asked.AT + "/into")
                .successorOf(first, id, ground.reading().asOf(), Reading.FOREVER);
        if (parent != null) {
            whole = whole.under(parent);
        }
        List<Geometry> outlines =
                units.stream().map(Division::geom).filter(Objects::nonNull).toList();
        if (outlines.size() == units.size()) {
            whole = whole.shaped(
                    OutlineSum.of(outlines).orElseGet(() -> DivisionDraft.multi(OverlayNGRobust.union(outlines))));
        }
        return redivision(units, whole, ground);
    }

    private static Redivision redivision(List<Division> units, Division whole, Ground ground) {
        Outlines states = new Outlines(ground);
        states.put(whole);
        List<Division> above = ground.above(whole);
        for (Division unit : units) {
            if (unit.geom() != null) {
                List<Division> was = ground.above(unit);
                states.follow(was, above, unit.geom(), null);
                states.follow(above, was, null, unit.geom());
            }
            ground.below(unit).forEach(part -> states.put(part.under(whole.id())));
        }
        return new Redivision(
                ground.reading().asOf(),
                states.states(),
                units.stream().map(Division::id).toList(),
                units.stream()
                        .map(unit -> new Redivision.Succeeded(unit.id(), whole.id(), "merge"))
                        .toList(),
                sum(units, whole, ground).map(List::of).orElse(List.of()));
    }

    private static Optional<Population> sum(List<Division> units, Division whole, Ground ground) {
        List<Population> counts = new ArrayList<>();
        units.forEach(unit -> ground.count(unit).ifPresent(counts::add));
        boolean oneDay = counts.stream().map(Population::countedOn).distinct().count() == 1;
        if (counts.size() < units.size() || !oneDay) {
            return Optional.empty();
        }
        return Optional.of(new Population(
                whole.id(),
                total(counts, Population::residents),
                total(counts, Population::registered),
                total(counts, Population::age60),
                total(counts, Population::age65),
                total(counts, Population::age80),
                total(counts, Population::under18),
                total(counts, Population::households),
                "合并前各单位之和 / sum of the merged units",
                counts.stream().anyMatch(Population::synthetic),
                counts.get(0).countedOn(),
                ground.reading().asOf(),
                Reading.FOREVER));
    }

    private static @Nullable Integer total(List<Population> counts, Function<Population, @Nullable Integer> part) {
        int sum = 0;
        for (Population count : counts) {
            Integer value = part.apply(count);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }
}
