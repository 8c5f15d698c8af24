package minzheng.atlas.boundary.check;

/**
 * A thing that a defect is about.
 *
 * @param kind unit, line, marker, junction, facility, feature or task
 * @param id permanent id; of a delivered polygon its number in the set
 */
public record Subject(String kind, String id, String name) {}
