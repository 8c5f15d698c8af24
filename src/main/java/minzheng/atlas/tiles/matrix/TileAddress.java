package minzheng.atlas.tiles.matrix;

/** One tile of a tile matrix set. */
public record TileAddress(int zoom, long row, long column) {
    @Override
    public String toString() {
        return zoom + "/" + row + "/" + column;
    }
}
