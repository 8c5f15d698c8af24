package minzheng.atlas.boundary;

import java.util.UUID;

/**
 * Where along a line a marker is registered.
 *
 * @param line id of the boundary line
 * @param m metres from the line's beginning
 */
public record Chainage(UUID line, double m) {}
