package minzheng.atlas.geometry;

import java.util.Arrays;

/**
 * Directed edges, counted by their two ends regardless of direction. In a coverage whose units match, every inner edge
 * is met once in each direction: those are cancelled, what is left over bounds the whole or is a defect.
 */
final class Edges {
    private static final int NONE = -1;

    private double[] ends = new double[4 * 1024];
    private int[] forward = new int[1024];
    private int[] backward = new int[1024];
    private int[] slots = new int[4096];
    private int count;

    Edges() {
        Arrays.fill(slots, NONE);
    }

    void add(double x0, double y0, double x1, double y1) {
        boolean up = x0 < x1 || (x0 == x1 && y0 < y1);
        int edge = up ? find(x0, y0, x1, y1, true) : find(x1, y1, x0, y0, true);
        if (up) {
            forward[edge]++;
        } else {
            backward[edge]++;
        }
    }

    /** Whether the edge was met once each way, so that the units on its two sides agree. */
    boolean isShared(double x0, double y0, double x1, double y1) {
        boolean up = x0 < x1 || (x0 == x1 && y0 < y1);
        int edge = up ? find(x0, y0, x1, y1, false) : find(x1, y1, x0, y0, false);
        return edge != NONE && forward[edge] == 1 && backward[edge] == 1;
    }

    /** Whether the edge was met at all, either way. */
    boolean contains(double x0, double y0, double x1, double y1) {
        boolean up = x0 < x1 || (x0 == x1 && y0 < y1);
        return (up ? find(x0, y0, x1, y1, false) : find(x1, y1, x0, y0, false)) != NONE;
    }

    private int find(double x0, double y0, double x1, double y1, boolean insert) {
        int mask = slots.length - 1;
        for (int slot = hash(x0, y0, x1, y1) & mask; ; slot = (slot + 1) & mask) {
            int edge = slots[slot];
            if (edge == NONE) {
                return insert ? insert(slot, x0, y0, x1, y1) : NONE;
            }
            int at = 4 * edge;
            if (ends[at] == x0 && ends[at + 1] == y0 && ends[at + 2] == x1 && ends[at + 3] == y1) {
                return edge;
            }
        }
    }

    private int insert(int slot, double x0, double y0, double x1, double y1) {
        if (count == forward.length) {
            grow();
        }
        int at = 4 * count;
        ends[at] = x0;
        ends[at + 1] = y0;
        ends[at + 2] = x1;
        ends[at + 3] = y1;
        slots[slot] = count;
        int edge = count++;
        if (2 * count > slots.length) {
            rehash();
        }
        return edge;
    }

    private void grow() {
        int size = forward.length * 2;
        ends = Arrays.copyOf(ends, 4 * size);
        forward = Arrays.copyOf(forward, size);
        backward = Arrays.copyOf(backward, size);
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        Arrays.fill(slots, NONE);
        int mask = slots.length - 1;
        for (int edge = 0; edge < count; edge++) {
            int at = 4 * edge;
            int slot = hash(ends[at], ends[at + 1], ends[at + 2], ends[at + 3]) & mask;
            while (slots[slot] != NONE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = edge;
        }
    }

    private static int hash(double x0, double y0, double x1, double y1) {
        long h = Double.doubleToLongBits(x0);
        h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(y0);
        h = (h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(x1);
        h = (h ^ (h >>> 32)) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(y1);
        h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) (h ^ (h >>> 32));
    }
}
