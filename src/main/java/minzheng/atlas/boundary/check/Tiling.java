package minzheng.atlas.boundary.check;

import java.util.List;

/**
 * Units of one level that should fill the units above them without gap or overlap.
 *
 * @param level code of the units' level
 * @param parents what they should fill; empty where nothing is known above them
 */
public record Tiling(String level, List<Unit> units, List<Unit> parents) {}
