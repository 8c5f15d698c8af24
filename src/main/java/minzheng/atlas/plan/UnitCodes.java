package minzheng.atlas.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.db.Sql;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;

/** Unit lists that are given by code: those of a plan, and those a caller brings. */
public final class UnitCodes {
    private static final int MOST_CODES = 10_000;

    private final Database database;

    public UnitCodes(Database database) {
        this.database = database;
    }

    /** The permanent units behind codes as they were on a date, by code; unknown codes are missing from the result. */
    Map<String, List<UUID>> resolve(Collection<String> codes, LocalDate codesAsOf, Reading reading) {
        Map<String, List<UUID>> units = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery(Sql.of(UnitCodes.class, "unit_codes"))
                        .bindArray("codes", String.class, codes)
                        .bind("codes_as_of", codesAsOf)
                        .bind("as_of", reading.asOf())
                        .bind("version", reading.version())
                        .bind("overlay", reading.overlay())
                        .map((row, ctx) -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
                        .list())
                .forEach(entry -> units.computeIfAbsent(entry.getKey(), code -> new ArrayList<>())
                        .add(entry.getValue()));
        return units;
    }

    /** Keeps a caller's list, so that a receipt may refer to it for ever; unknown codes are refused by name. */
    public DenominatorPolicy keep(String name, List<String> codes, Reading reading) {
        if (codes.isEmpty() || codes.size() > MOST_CODES) {
            throw new InvalidRequest(
                    "bad_unit_list",
                    "codes",
                    "单位清单应有 1 至 " + MOST_CODES + " 个代码 / a unit list has 1 to " + MOST_CODES + " codes, this one has "
                            + codes.size());
        }
        List<String> sorted = codes.stream().distinct().sorted().toList();
        Map<String, List<UUID>> known = resolve(sorted, reading.asOf(), reading);
        List<String> unknown =
                sorted.stream().filter(code -> !known.containsKey(code)).toList();
        if (!unknown.isEmpty()) {
            throw new InvalidRequest(
                    "unknown_division",
                    "codes",
                    "清单中有在 " + reading.asOf() + " 无效的代码 / not division codes on " + reading.asOf() + ": " + unknown);
        }
        String sha256 = Receipt.sha256(String.join("\n", sorted));
        database.read(handle -> handle.createUpdate(Sql.of(UnitCodes.class, "insert_unit_list"))
                .bind("sha256", sha256)
                .bind("name", name)
                .bindArray("codes", String.class, sorted)
                .execute());
        return DenominatorPolicy.custom(sha256.substring(0, 16), sorted);
    }

    /** {@code plan}, {@code quasi}, or a list kept before. */
    public DenominatorPolicy policy(String token) {
        if (token.equals(DenominatorPolicy.PLAN.name())) {
            return DenominatorPolicy.PLAN;
        }
        if (token.equals(DenominatorPolicy.QUASI.name())) {
            return DenominatorPolicy.QUASI;
        }
        if (!token.matches("[0-9a-f]{16}")) {
            throw new InvalidRequest(
                    "bad_denominator",
                    "denominator",
                    "denominator = \"" + token + "\": 应为 plan、quasi 或已存清单的编号 / "
                            + "must be plan, quasi or the id of a stored unit list (POST /api/unit-lists)");
        }
        return database.read(handle -> handle.createQuery(Sql.of(UnitCodes.class, "unit_list"))
                        .bind("sha256", token)
                        .mapTo(String[].class)
                        .findOne())
                .map(codes -> DenominatorPolicy.custom(token, List.of(codes)))
                .orElseThrow(() -> new NotFound("unknown_unit_list", "没有此单位清单 / there is no unit list " + token));
    }
}
