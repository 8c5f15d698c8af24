package minzheng.atlas.ingest.format;

import minzheng.atlas.ingest.Finding;

/** Counts the vertices and the parts of one shape; memory must not grow with what a file claims. */
public final class VertexLimit {
    public static final int MAX_VERTICES = 1_000_000;

    private static final int MAX_PARTS = 200_000; // each costs as much memory as some ten vertices

    private int vertices;
    private int parts;

    public void count() {
        count(1);
    }

    /** Before memory is given to them. */
    public void count(int more) {
        vertices += Math.min(more, MAX_VERTICES + 1);
        if (vertices > MAX_VERTICES) {
            throw new BrokenFile(Finding.error(
                            "too_many_vertices",
                            "一个图形超过 %d 个顶点 / more than %1$d vertices in one shape".formatted(MAX_VERTICES),
                            "拆分或简化该图形 / split or simplify it")
                    .about("geometry", null));
        }
    }

    /** A point, line or ring of a shape of several. */
    public void countPart() {
        countParts(1);
    }

    /** Before memory is given to them. */
    public void countParts(int more) {
        parts += Math.min(more, MAX_PARTS + 1);
        if (parts > MAX_PARTS) {
            throw new BrokenFile(Finding.error(
                            "too_many_parts",
                            "一个图形超过 %d 个部分 / more than %1$d parts in one shape".formatted(MAX_PARTS),
                            "每个部分写成一行 / give each part a row of its own")
                    .about("geometry", null));
        }
    }
}
