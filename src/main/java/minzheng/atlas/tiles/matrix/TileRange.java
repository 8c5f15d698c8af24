package minzheng.atlas.tiles.matrix;

/** The tiles of one zoom within which there is something; both ends belong to it. */
public record TileRange(int zoom, long minRow, long maxRow, long minColumn, long maxColumn) {
    public boolean contains(TileAddress tile) {
        return tile.zoom() == zoom
                && minRow <= tile.row()
                && tile.row() <= maxRow
                && minColumn <= tile.column()
                && tile.column() <= maxColumn;
    }

    @Override
    public String toString() {
        return "%d/%d..%d/%d..%d".formatted(zoom, minRow, maxRow, minColumn, maxColumn);
    }
}
