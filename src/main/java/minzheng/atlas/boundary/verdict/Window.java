package minzheng.atlas.boundary.verdict;

import java.util.List;
import minzheng.atlas.geometry.Ellipsoid;
import minzheng.atlas.geometry.Ellipsoid.Way;

/**
 * A few markers in a row by their shape alone: n - 1 distances from each to the next and n - 2 angles, measured minus
 * registered. Each side is a geodesic on its own ellipsoid, so zones, projection scale and convergence play no part and no
 * way between the datums is needed. First order in the errors: sides must be long against the accuracies.
 */
final class Window {
    private final List<Station> stations;
    private final double[] registered;
    private final double[] measured;
    private final double[] difference;
    private final double[][] influence;
    private final double[][] covariance;

    /**
     * Observes the stations in their order.
     *
     * @param scaleRatio one sigma of how much longer all distances of one datum may be than the other's, common to all
     */
    Window(List<Station> stations, Ellipsoid registeredOn, Ellipsoid measuredOn, double scaleRatio) {
        this.stations = stations;
        int n = stations.size();
        Way[] document = new Way[n - 1];
        Way[] survey = new Way[n - 1];
        for (int i = 0; i + 1 < n; i++) {
            document[i] = registeredOn.way(
                    stations.get(i).registered(), stations.get(i + 1).registered());
            survey[i] = measuredOn.way(
                    stations.get(i).measured(), stations.get(i + 1).measured());
        }
        registered = observed(document);
        measured = observed(survey);
        difference = new double[registered.length];
        for (int i = 0; i < difference.length; i++) {
            double by = measured[i] - registered[i];
            difference[i] = i < n - 1 ? by : Math.IEEEremainder(by, 2 * Math.PI);
        }
        influence = influence(document);
        covariance = covariance(scaleRatio);
    }

    /** Distances in metres, then the clockwise angles at inner stations from the one before to the one after, radians. */
    private static double[] observed(Way[] ways) {
        double[] observed = new double[2 * ways.length - 1];
        for (int i = 0; i < ways.length; i++) {
            observed[i] = ways[i].metres();
        }
        for (int i = 1; i < ways.length; i++) {
            double angle = Math.toRadians(ways[i].azimuthDeg() - ways[i - 1].backAzimuthDeg());
            observed[ways.length + i - 1] = angle < 0 ? angle + 2 * Math.PI : angle;
        }
        return observed;
    }

    /** By how much each observable grows when a station moves a metre east (even columns) or north (odd ones). */
    private static double[][] influence(Way[] ways) {
        int sides = ways.length;
        double[][] by = new double[2 * sides - 1][2 * sides + 2];
        for (int i = 0; i < sides; i++) {
            double ahead = Math.toRadians(ways[i].azimuthDeg());
            add(by[i], i, ahead, -1);
            add(by[i], i + 1, ahead, 1);
        }
        for (int i = 1; i < sides; i++) {
            double[] row = by[sides + i - 1];
            turn(row, i, i + 1, Math.toRadians(ways[i].azimuthDeg()), 1 / ways[i].metres());
            turn(row, i, i - 1, Math.toRadians(ways[i - 1].backAzimuthDeg()), -1 / ways[i - 1].metres());
        }
        return by;
    }

    /** The azimuth from one to another grows when the other moves to the right of the way and this one to its left. */
    private static void turn(double[] row, int at, int towards, double azimuth, double perMetre) {
        add(row, towards, azimuth + Math.PI / 2, perMetre);
        add(row, at, azimuth + Math.PI / 2, -perMetre);
    }

    private static void add(double[] row, int station, double azimuth, double weight) {
        row[2 * station] += weight * Math.sin(azimuth);
        row[2 * station + 1] += weight * Math.cos(azimuth);
    }

    private double[][] covariance(double scaleRatio) {
        int n = difference.length;
        int sides = stations.size() - 1;
        double[][] together = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < influence[i].length; k++) {
                    double sigma = stations.get(k / 2).sigmaM();
                    together[i][j] += influence[i][k] * influence[j][k] * sigma * sigma;
                }
                if (i < sides && j < sides) {
                    together[i][j] += scaleRatio * scaleRatio * registered[i] * registered[j];
                }
            }
        }
        return together;
    }

    double registered(int observable) {
        return registered[observable];
    }

    double measured(int observable) {
        return measured[observable];
    }

    double difference(int observable) {
        return difference[observable];
    }

    double sigma(int observable) {
        return Math.sqrt(covariance[observable][observable]);
    }

    /** How well the differences are explained when this station alone has moved (generalised least squares). */
    Explanation explain(int station) {
        Cholesky solver = new Cholesky(covariance);
        int n = difference.length;
        double[] east = new double[n];
        double[] north = new double[n];
        for (int i = 0; i < n; i++) {
            east[i] = influence[i][2 * station];
            north[i] = influence[i][2 * station + 1];
        }
        double[] weighted = solver.solve(difference);
        double[] eastWeighted = solver.solve(east);
        return Explanation.of(
                dot(east, weighted),
                dot(north, weighted),
                dot(east, eastWeighted),
                dot(north, eastWeighted),
                dot(north, solver.solve(north)));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
