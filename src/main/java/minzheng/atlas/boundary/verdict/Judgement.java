package minzheng.atlas.boundary.verdict;

import minzheng.atlas.boundary.Sector;
import minzheng.atlas.boundary.verdict.Matching.Match;
import minzheng.atlas.geometry.Ellipsoid.Way;
import org.jspecify.annotations.Nullable;

/** The verdict on one marker by its coordinates. An accuracy that is not known is never assumed. */
final class Judgement {
    private final Register register;
    private final ShiftTest test;
    private final double matchDistanceM;

    Judgement(Register register, VerdictParameters parameters) {
        this.register = register;
        this.test = parameters.test();
        this.matchDistanceM = parameters.matchDistanceM();
    }

    /**
     * A distance with its accuracies.
     *
     * @param sigmaM of both together
     */
    private record Shift(double metres, double sigmaM, double registerM) {
        static @Nullable Shift of(@Nullable Way way, @Nullable Double survey, @Nullable Double register) {
            return way == null || survey == null || register == null || !isUsable(survey) || !isUsable(register)
                    ? null
                    : new Shift(way.metres(), Math.hypot(survey, register), register);
        }

        double statistic() {
            return ShiftTest.statistic(metres, sigmaM);
        }
    }

    MarkerVerdict of(Match match) {
        Place registered = Place.registered(match.marker());
        Place measured = match.point().place();
        Way way = registered == null || measured == null ? null : registered.wayTo(measured);
        Double survey = match.point().accuracyM();
        Double register = match.marker().accuracyM();
        Shift shift = Shift.of(way, survey, register);
        Verdict unknown =
                registered != null && measured != null && way == null ? Verdict.NOT_COMPARABLE : Verdict.CANNOT_TELL;
        boolean far = shift != null && shift.metres() > matchDistanceM;
        Verdict verdict =
                shift == null ? unknown : far ? Verdict.CANNOT_TELL : test.verdict(shift.metres(), shift.sigmaM());
        return new MarkerVerdict(
                match.point().row(),
                match.point().number(),
                match.by(),
                this.register.name(match.marker()),
                verdict,
                shift == null ? unknown(match, registered) : far ? tooFar(shift) : shown(verdict, shift),
                way == null ? null : (Double) way.metres(),
                way == null ? null : (Double) way.azimuthDeg(),
                way == null ? null : Sector.of(way.azimuthDeg()),
                survey,
                register,
                shift == null ? null : (Double) shift.statistic(),
                shift == null ? null : (Double) ShiftTest.p(shift.statistic()),
                shift == null ? null : (Double) test.upperBoundM(shift.metres(), shift.sigmaM()),
                registered,
                measured,
                match.point().time(),
                null);
    }

    static boolean isUsable(@Nullable Double sigma) {
        return sigma != null && sigma > 0 && Double.isFinite(sigma);
    }

    private static Reason unknown(Match match, @Nullable Place registered) {
        Place measured = match.point().place();
        if (registered == null) {
            return Reason.of(
                    "register_without_place",
                    "登记没有坐标（或未注明坐标系）",
                    "the register has no coordinates, or no system for them");
        }
        if (measured == null) {
            return Reason.of("survey_without_place", "本行没有坐标", "the row has no coordinates");
        }
        if (registered.wayTo(measured) == null) {
            return Reason.of(
                    "different_datums",
                    "登记坐标在 %s，实测在 %s，两者之间没有可用的准确转换，不比较坐标；见邻桩检验",
                    "registered on %s, measured on %s, and no exact way between them is known; see the tests among neighbours",
                    registered.datum(),
                    measured.datum());
        }
        return isUsable(match.point().accuracyM())
                ? Reason.of(
                        "register_accuracy_unknown",
                        "登记坐标没有精度（每轴 1σ），不作假定",
                        "the registered coordinates have no accuracy (1 sigma per axis); none is assumed")
                : Reason.of(
                        "survey_accuracy_unknown",
                        "实测坐标没有精度（每轴 1σ），加精度列或给 accuracy_m",
                        "the measurement has no accuracy (1 sigma per axis); add a column or give accuracy_m");
    }

    /** Farther than any point is looked for: a wrong system, zone or number is likelier than a marker carried that far. */
    private Reason tooFar(Shift shift) {
        return Reason.of(
                "implausibly_far",
                "相距 %.0f m，超过 %.0f m：先核对坐标系、带号和编号",
                "%.0f m off, beyond %.0f m: check system, zone and number first",
                shift.metres(),
                matchDistanceM);
    }

    private Reason shown(Verdict verdict, Shift shift) {
        double bound = test.upperBoundM(shift.metres(), shift.sigmaM());
        double limit = test.inPlaceLimitM();
        if (verdict == Verdict.IN_PLACE) {
            return Reason.of(
                    "within_limit",
                    "真实偏移上界 %.2f m，小于 %.2f m",
                    "the true shift is below %.2f m, within the limit of %.2f m",
                    bound,
                    limit);
        }
        if (verdict == Verdict.DISPLACED) {
            return bound < limit
                    ? Reason.of(
                            "significant_below_limit",
                            "偏移显著，但上界 %.2f m 小于 %.2f m",
                            "a significant shift, though below %.2f m and so within the limit of %.2f m",
                            bound,
                            limit)
                    : Reason.of("significant", "偏移 %.2f m 显著", "a shift of %.2f m is significant", shift.metres());
        }
        double needed = test.neededSurveyM(shift.registerM());
        return Double.isNaN(needed)
                ? Reason.of(
                        "register_too_coarse",
                        "既不能证明移位，也不能证明在位；登记精度 %.2f m 过低，任何复测都不能证明在位",
                        "neither is shown; with a register good to %.2f m no survey can show it to be in place",
                        shift.registerM())
                : Reason.of(
                        "survey_too_coarse",
                        "既不能证明移位，也不能证明在位；请以每轴 %.2f m 或更好的精度复测",
                        "neither is shown; measure again with %.2f m per axis or better",
                        needed);
    }
}
