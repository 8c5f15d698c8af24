package minzheng.atlas.division;

/**
 * A level of the tree.
 *
 * @param rank 0 is the highest
 * @param holdsFacilities whether the polygons of this level decide in which unit a facility lies
 */
public record DivisionLevel(String code, int rank, String zh, String en, boolean holdsFacilities) {}
