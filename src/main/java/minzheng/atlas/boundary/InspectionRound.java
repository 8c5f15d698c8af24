package minzheng.atlas.boundary;

/**
 * A nationwide round of joint inspections; every line once within its years.
 *
 * @param source where the years come from
 */
public record InspectionRound(String code, String zh, String en, int firstYear, int lastYear, String source) {}
