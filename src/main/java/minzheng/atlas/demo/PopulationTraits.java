package minzheng.atlas.demo;

import java.util.Random;

/** How a division differs from its sisters: all invented, drawn once and kept through the years. */
record PopulationTraits(
        double size, double growth, double old, double older, double young, double registered, double householdSize) {

    /** @param seat whether the division is the first of its county or township, where people gather */
    static PopulationTraits draw(String type, boolean seat, Random random) {
        boolean urban = type.equals("subdistrict") || type.equals("community");
        double size = switch (type) {
            case "subdistrict" -> 4;
            case "town" -> seat ? 2.8 : 1;
            case "township", "ethnic_township" -> 0.6;
            case "community" -> 1.9;
            default -> 1;
        };
        return new PopulationTraits(
                size * StrictMath.exp(0.3 * random.nextGaussian()),
                1 + (urban ? 0.012 : -0.004) + 0.006 * random.nextGaussian(),
                (urban ? 0.88 : 1.08) * near(1, 0.15, random),
                near(1, 0.06, random),
                (urban ? 0.95 : 1.03) * near(1, 0.1, random),
                (urban ? 0.75 : 1.15) * near(1, 0.1, random),
                (urban ? 2.5 : 2.95) * near(1, 0.06, random));
    }

    private static double near(double middle, double reach, Random random) {
        return middle + reach * (2 * random.nextDouble() - 1);
    }

    double sizeAfter(int years) {
        return size * StrictMath.pow(growth, years);
    }
}
