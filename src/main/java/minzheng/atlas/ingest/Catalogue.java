package minzheng.atlas.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import minzheng.atlas.boundary.InspectionCatalogue;
import minzheng.atlas.boundary.InspectionLimit;
import minzheng.atlas.boundary.InspectionRound;
import minzheng.atlas.db.Change;
import minzheng.atlas.db.Database;
import minzheng.atlas.division.DivisionCatalogue;
import minzheng.atlas.division.DivisionLevel;
import minzheng.atlas.division.DivisionType;
import minzheng.atlas.facility.FacilityKindStore;
import minzheng.atlas.facility.FacilityKinds;
import minzheng.atlas.fault.Conflict;
import minzheng.atlas.fault.InvalidRequest;

/**
 * What there can be: levels and types of division, kinds of facility, rounds of inspections, limits of checks. One YAML file may hold all
 * of it or a part ({@code levels, types, attributes, kinds, groups, rounds, limits}).
 */
public record Catalogue(DivisionCatalogue divisions, FacilityKinds kinds, InspectionCatalogue inspections) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final Set<String> OF_KINDS = Set.of("attributes", "kinds", "groups");

    public static Catalogue read(Path file) {
        ObjectNode ofKinds = YAML.createObjectNode();
        List<DivisionLevel> levels = List.of();
        List<DivisionType> types = List.of();
        List<InspectionRound> rounds = List.of();
        List<InspectionLimit> limits = List.of();
        for (var part : YamlFile.object(file).properties()) {
            if (OF_KINDS.contains(part.getKey())) {
                ofKinds.set(part.getKey(), part.getValue());
            } else if (part.getKey().equals("levels")) {
                levels = list(file, part.getValue(), DivisionLevel.class);
            } else if (part.getKey().equals("types")) {
                types = list(file, part.getValue(), DivisionType.class);
            } else if (part.getKey().equals("rounds")) {
                rounds = list(file, part.getValue(), InspectionRound.class);
            } else if (part.getKey().equals("limits")) {
                limits = list(file, part.getValue(), InspectionLimit.class);
            } else {
                throw mistake(
                        file,
                        part.getKey(),
                        "未知的部分 / unknown part; known: levels, types, attributes, kinds, groups, rounds, limits");
            }
        }
        return new Catalogue(
                new DivisionCatalogue(levels, types),
                FacilityKinds.parse(ofKinds.toString()),
                new InspectionCatalogue(rounds, limits));
    }

    /** Whether the database already has all of this as it stands here. */
    public boolean isRecorded(Database database) {
        FacilityKinds had = new FacilityKindStore(database).all();
        DivisionCatalogue tree = database.read(DivisionCatalogue::recorded);
        InspectionCatalogue inspected = database.read(InspectionCatalogue::recorded);
        return tree.levels().containsAll(divisions.levels())
                && tree.types().containsAll(divisions.types())
                && had.list().containsAll(kinds.list())
                && inspected.rounds().containsAll(inspections.rounds())
                && inspected.limits().containsAll(inspections.limits());
    }

    public void save(Change change) {
        requireSameRanks(DivisionCatalogue.recorded(change.handle()));
        divisions.save(change);
        inspections.save(change);
        if (!kinds.list().isEmpty()) {
            FacilityKindStore.save(change, kinds);
        }
    }

    /** A type keeps its level and a level its rank, because what is recorded was checked against them. */
    private void requireSameRanks(DivisionCatalogue recorded) {
        for (DivisionLevel level : divisions.levels()) {
            recorded.levels().stream()
                    .filter(had -> had.code().equals(level.code()) != (had.rank() == level.rank()))
                    .findFirst()
                    .ifPresent(had -> {
                        throw new Conflict(
                                "level_rank_taken",
                                "层级 %s（rank %d）与已有的 %s（rank %d）冲突 / level %1$s (rank %2$d) clashes with the recorded %3$s (rank %4$d)"
                                        .formatted(level.code(), level.rank(), had.code(), had.rank()));
                    });
        }
        for (DivisionType type : divisions.types()) {
            recorded.types().stream()
                    .filter(had ->
                            had.code().equals(type.code()) && !had.level().equals(type.level()))
                    .findFirst()
                    .ifPresent(had -> {
                        throw new Conflict(
                                "type_level_fixed",
                                "类型 %s 已属层级 %s，不能改为 %s / type %1$s is on level %2$s and cannot move to %3$s"
                                        .formatted(type.code(), had.level(), type.level()));
                    });
        }
    }

    private static <T> List<T> list(Path file, JsonNode array, Class<T> type) {
        List<T> list = new ArrayList<>();
        for (JsonNode element : array) {
            try {
                list.add(YAML.treeToValue(element, type));
            } catch (JsonProcessingException e) {
                throw mistake(file, element.toString(), e.getOriginalMessage());
            }
        }
        return list;
    }

    private static InvalidRequest mistake(Path file, String at, String message) {
        return new InvalidRequest("catalogue_invalid", at, "%s %s: %s".formatted(file.getFileName(), at, message));
    }
}
