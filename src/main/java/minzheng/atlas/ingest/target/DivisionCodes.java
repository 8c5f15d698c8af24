package minzheng.atlas.ingest.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which division a code means on a date, by its own history and by the lineage of splits and merges. */
final class DivisionCodes {
    private static final int NEAREST = 3;

    private final Map<String, List<KnownDivision>> byCode = new HashMap<>();
    private final Map<UUID, List<KnownDivision>> byId = new HashMap<>();
    private final Map<UUID, List<UUID>> successors;

    DivisionCodes(Collection<KnownDivision> divisions, Map<UUID, List<UUID>> successors) {
        this.successors = successors;
        for (KnownDivision division : divisions) {
            byCode.computeIfAbsent(division.code(), code -> new ArrayList<>()).add(division);
            byId.computeIfAbsent(division.id(), id -> new ArrayList<>()).add(division);
        }
    }

    /** The units a code may mean on a date: none if it was never used, several after a split. */
    List<KnownDivision> candidates(String code, LocalDate date) {
        List<KnownDivision> carriers = byCode.getOrDefault(code, List.of());
        Optional<KnownDivision> then =
                carriers.stream().filter(d -> d.holdsOn(date)).findFirst();
        if (then.isPresent()) {
            return List.of(then.get());
        }
        Set<UUID> ids = new HashSet<>();
        carriers.forEach(carrier -> follow(carrier.id(), date, ids));
        return ids.stream().map(id -> nearest(id, date)).toList();
    }

    /** Those of that very name, else those of the nearest codes; a code filled up with zeros is near. */
    List<KnownDivision> like(String codeOrName) {
        List<KnownDivision> named = byCode.values().stream()
                .flatMap(List::stream)
                .filter(division -> division.name().equals(codeOrName))
                .limit(NEAREST)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        String shorter = codeOrName.replaceFirst("(000)+$", "");
        List<String> near = byCode.containsKey(shorter) ? List.of(shorter) : NearWords.of(codeOrName, byCode.keySet());
        return near.stream()
                .flatMap(code -> byCode.getOrDefault(code, List.of()).stream().limit(1))
                .toList();
    }

    /** The unit itself while it exists or when it has no successor, otherwise those that came of it. */
    private void follow(UUID id, LocalDate date, Set<UUID> into) {
        List<UUID> next = successors.getOrDefault(id, List.of());
        boolean exists = byId.getOrDefault(id, List.of()).stream().anyMatch(d -> d.holdsOn(date));
        if (exists || next.isEmpty()) {
            into.add(id);
        } else {
            next.forEach(successor -> follow(successor, date, into));
        }
    }

    private KnownDivision nearest(UUID id, LocalDate date) {
        List<KnownDivision> rows = byId.getOrDefault(id, List.of());
        return rows.stream().filter(d -> d.holdsOn(date)).findFirst().orElseGet(() -> rows.get(rows.size() - 1));
    }
}
