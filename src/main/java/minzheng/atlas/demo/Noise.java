package minzheng.atlas.demo;

import org.locationtech.jts.geom.Coordinate;

/** Smooth seeded noise over the map, about -1 to 1, with features from {@code waveKm} down to an eighth of it. */
record Noise(long seed, double waveKm) {

    private static final int OCTAVES = 4;

    double at(Coordinate p) {
        double sum = 0;
        double amplitude = 0.55;
        double frequency = 1 / waveKm;
        for (int octave = 0; octave < OCTAVES; octave++) {
            sum += amplitude * smooth(LocalPlane.east(p) * frequency, LocalPlane.north(p) * frequency, octave);
            amplitude *= 0.6;
            frequency *= 2;
        }
        return sum;
    }

    private double smooth(double x, double y, int octave) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double u = eased(x - column);
        double v = eased(y - row);
        double south = mix(lattice(column, row, octave), lattice(column + 1, row, octave), u);
        double north = mix(lattice(column, row + 1, octave), lattice(column + 1, row + 1, octave), u);
        return mix(south, north, v);
    }

    private static double eased(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }

    /** A value in [-1, 1) for each lattice point: the finishing steps of SplitMix64. */
    private double lattice(long column, long row, int octave) {
        long z = seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL + octave * 0x165667B19E3779F9L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >> 11) * 0x1.0p-52;
    }
}
