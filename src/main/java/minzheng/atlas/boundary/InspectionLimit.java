package minzheng.atlas.boundary;

import java.util.List;

/**
 * A width, distance or probability that checks compare with: a parameter of the bureau, no law.
 *
 * @param value one number, or a rising series of classes
 * @param source where it comes from
 */
public record InspectionLimit(String code, List<Double> value, String unit, String zh, String en, String source) {}
