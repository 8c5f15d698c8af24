package minzheng.atlas.tiles.vector;

/**
 * A finished tile.
 *
 * @param mvt its layers; empty where nothing lies in its square
 * @param tag by which clients know whether theirs is still the same
 * @param dropped how many features were left out for its size
 * @param lasts whether it will be the same for ever at its version
 */
@SuppressWarnings("ArrayRecordComponent") // written once and sent; never compared
public record Tile(byte[] mvt, String tag, long dropped, boolean lasts) {}
