package minzheng.atlas.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import minzheng.atlas.db.Database;
import minzheng.atlas.db.Reading;
import minzheng.atlas.fault.InvalidRequest;
import minzheng.atlas.fault.NotFound;
import org.jspecify.annotations.Nullable;

/** Takes a receipt back and repeats its number. */
public final class Receipts {
    private static final int PARTS = 11;

    private final Database database;
    private final PlanStore plans;
    private final UnitCodes unitCodes;
    private final Evaluator evaluator;

    public Receipts(Database database, PlanStore plans, UnitCodes unitCodes, Evaluator evaluator) {
        this.database = database;
        this.plans = plans;
        this.unitCodes = unitCodes;
        this.evaluator = evaluator;
    }

    /**
     * What came of it.
     *
     * @param reproduced the same parameters gave the same number and status
     * @param presented the receipt's own hash, {@code receipt} holds today's
     */
    public record Check(boolean reproduced, String presented, Receipt receipt, MeasureFigures figures) {}

    /** Evaluates again what the receipt is about. */
    public Check repeat(String id) {
        String[] part = id.split("~", -1);
        if (part.length != PARTS) {
            throw malformed(id);
        }
        Reading reading = reading(id, part[2], part[3], part[8], part[9]);
        if (reading.version() > database.currentVersion()) {
            throw new NotFound("unknown_data_version", "没有数据版本 / there is no data version " + reading.version());
        }
        Plan plan = plans.get(part[0], reading);
        Evaluation evaluation = evaluator.evaluate(plan, reading, unitCodes.policy(part[6]), part[7]);
        Numbered numbered = find(evaluation, part[1]);
        return new Check(numbered.receipt().id().equals(id), part[10], numbered.receipt(), numbered.figures());
    }

    private record Numbered(String id, Receipt receipt, MeasureFigures figures) {}

    private static Numbered find(Evaluation evaluation, String id) {
        return evaluation.plan().indicators().stream()
                .filter(indicator -> indicator.id().equals(id)
                        || indicator.all().anyMatch(measure -> measure.id().equals(id)))
                .map(indicator -> evaluation.indicator(indicator, false))
                .flatMap(result -> Stream.concat(
                        Stream.of(new Numbered(result.id(), result.receipt(), result.figures())),
                        Stream.concat(result.measures().stream(), result.companions().stream())
                                .map(measure -> new Numbered(measure.id(), measure.receipt(), measure.figures()))))
                .filter(numbered -> numbered.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("unknown_indicator", "规划中没有 / the plan has no indicator " + id));
    }

    private static Reading reading(String id, String date, String version, String scope, String overlay) {
        try {
            return new Reading(
                    LocalDate.parse(date),
                    Long.parseLong(version),
                    overlayOf(overlay),
                    optionalId(scope).orElse(null));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw malformed(id);
        }
    }

    private static Optional<UUID> optionalId(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(UUID.fromString(text));
    }

    private static @Nullable UUID overlayOf(String text) {
        return text.equals("-")
                ? null
                : UUID.fromString(List.of(text.split("\\.", 2)).get(0));
    }

    private static InvalidRequest malformed(String id) {
        return new InvalidRequest(
                "malformed_receipt",
                "receipt",
                "不是凭据编号 / not a receipt id: \"" + id + "\"; copy the whole value of receipt.id");
    }
}
