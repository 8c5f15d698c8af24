package minzheng.atlas.tiles.vector;

/**
 * One layer as it was drawn.
 *
 * @param mvt empty where nothing is visible
 * @param found how many features lie in the square
 * @param drawn how many of them were drawn at most
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Drawn(byte[] mvt, long found, int drawn) {
    long dropped() {
        return found - drawn;
    }

    int size() {
        return mvt.length;
    }
}
